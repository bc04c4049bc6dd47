import { useState } from "react";
import { soleKind } from "../../description/model/ask/kind";
import { modelOf } from "../../description/model/model";
import type { AnySchema } from "../../description/model/types";
import type { ParameterValue } from "../../request/serialize";
import styles from "../explorer.module.css";
import { itemField } from "../secrets/fields";
import { useSecrets } from "../secrets/useSecrets";
import type { ControlProps, RenderControl } from "./controlProps";

interface Props extends ControlProps {
  items: AnySchema;
  render: RenderControl;
}

/** A list with a control for each item, for items with several fields or alternatives. */
export function ItemsControl(props: Props) {
  const { id, label, describedBy, description, items, render } = props;
  const { policy } = useSecrets();
  const list = Array.isArray(props.value) ? props.value : [];
  // An empty item has a control but is not yet part of the value.
  const [open, setOpen] = useState(list.length);
  const count = Math.max(open, list.length);
  const empty = emptyItem(soleKind(modelOf(description), items));
  const change = (next: ParameterValue[]) => {
    props.onChange(next.length === 0 ? undefined : next);
  };
  return (
    <div role="group" aria-label={label} aria-describedby={describedBy}>
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className={styles.item}>
          {render({
            id: `${id}-${index}`,
            label: `${label}, item ${index + 1}`,
            field: itemField(props.field, policy),
            describedBy,
            description,
            schema: items,
            value: list[index],
            required: false,
            invalid: false,
            isJson: props.isJson ?? false,
            canBeEmpty: true,
            depth: (props.depth ?? 0) + 1,
            onChange: (next) => {
              const filled = [...list];
              while (filled.length < index) filled.push(empty);
              filled[index] = next ?? empty;
              change(filled);
            },
          })}
          <button
            type="button"
            className={styles.button}
            aria-label={`Remove item ${index + 1} of ${label}`}
            onClick={() => {
              setOpen(count - 1);
              change(list.filter((__, at) => at !== index));
            }}
          >
            Remove
          </button>
        </div>
      ))}
      <button
        type="button"
        className={styles.button}
        aria-label={`Add an item to ${label}`}
        onClick={() => {
          setOpen(count + 1);
        }}
      >
        Add item
      </button>
    </div>
  );
}

function emptyItem(kind: ReturnType<typeof soleKind>): ParameterValue {
  if (kind === "object") return {};
  return kind === "array" ? [] : "";
}
