import { enumerationOf } from "../../description/model/ask/enumeration";
import { soleKind } from "../../description/model/ask/kind";
import { propertiesOf } from "../../description/model/ask/properties";
import { merge } from "../../description/model/merge/merge";
import { modelOf } from "../../description/model/model";
import type { ParameterValue } from "../../request/serialize";
import { BranchChoice } from "./BranchChoice";
import { Choice } from "./Choice";
import type { ControlProps } from "./controlProps";
import { ItemsControl, JsonControl, ObjectControl } from "./lazyNested";
import { ListControl } from "./ListControl";
import { NullChoice } from "./NullChoice";
import { allowsNull } from "./nulls";
import { TextControl } from "./TextControl";
import { useBranches } from "./useBranches";

/**
 * The control for one value: a checkbox for null if it is allowed, a select if the schema has
 * alternatives, and the input for the selected one.
 */
export function Control(props: ControlProps) {
  const { description, schema, value, onChange } = props;
  const chosen = useBranches(description, schema, value, onChange);
  const hasBranches = chosen.branches.length > 0;
  const kind = soleKind(modelOf(description), schema);
  const isNested = kind === "array" || kind === "object";
  // Text fields and selects offer null themselves.
  const offersNull = allowsNull(props) && (hasBranches || isNested);
  if (!hasBranches && !offersNull) return <PlainControl {...props} />;
  return (
    <div>
      {offersNull && <NullChoice {...props} />}
      {value === null && offersNull ? null : (
        <>
          <BranchChoice branches={chosen.branches} label={props.label} />
          <PlainControl
            key={chosen.picks.join()}
            {...props}
            schema={chosen.schema}
          />
        </>
      )}
    </div>
  );
}

/** The control for a value without alternatives, chosen by its schema. */
function PlainControl(props: ControlProps) {
  const { description, schema } = props;
  const model = modelOf(description);
  const kind = soleKind(model, schema);
  const values = enumerationOf(model, schema);
  if (values && kind !== "array" && kind !== "object") {
    return (
      <Choice
        {...props}
        options={values.map(({ value }) => value as ParameterValue)}
      />
    );
  }
  switch (kind) {
    case "boolean":
      return <Choice {...props} options={[true, false]} />;
    case "array": {
      const { items = true } = merge(model, schema).schema;
      const own = soleKind(model, items);
      return own === undefined || own === "object" || own === "array" ? (
        <ItemsControl {...props} items={items} render={renderControl} />
      ) : (
        <ListControl {...props} items={items} />
      );
    }
    case "object": {
      const properties = propertiesOf(model, schema, "request");
      return properties.length > 0 ? (
        <ObjectControl
          {...props}
          properties={properties}
          render={renderControl}
        />
      ) : (
        <JsonControl {...props} />
      );
    }
    case undefined:
      return props.isJson ? (
        <JsonControl {...props} />
      ) : (
        <TextControl {...props} />
      );
    default:
      return <TextControl {...props} />;
  }
}

const renderControl = (props: ControlProps) => <Control {...props} />;
