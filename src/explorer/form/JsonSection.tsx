import { type Ref, useId, useState } from "react";
import { parseJson } from "../../description/model/numbers/json";
import { stringifyJson } from "../../description/model/numbers/stringify";
import type { Description, MediaType } from "../../description/model/types";
import { exampleNames, unnamed } from "../../request/exampleNames";
import type { ParameterValue } from "../../request/serialize";
import { JsonBody, type JsonBodyHandle } from "../editor/JsonBody";
import styles from "../explorer.module.css";
import { BodySecrets } from "../secrets/lazyBodySecrets";
import { bodyField } from "../secrets/fields";
import { BranchChoice } from "./BranchChoice";
import { Control } from "./Control";
import { InsertExample } from "./InsertExample";
import { useBranches } from "./useBranches";

interface Props {
  description: Description;
  media: MediaType;
  text: string;
  json: Ref<JsonBodyHandle>;
  onChange: (text: string) => void;
}

/** A JSON body as text or as a form. Both edit the same text, which is what is sent. */
export function JsonSection(props: Props) {
  const { description, media, text, json, onChange } = props;
  const { schema = true } = media;
  const id = useId();
  const [isForm, setIsForm] = useState(false);
  const parsed = parse(text);
  const value = parsed === "broken" ? undefined : parsed?.value;
  const {
    branches,
    schema: chosen,
    picks,
  } = useBranches(description, schema, value, (start) => {
    if (isForm) onChange(start ? stringifyJson(start, 2) : "");
  });
  const made = picks.join();
  const names = exampleNames(description, media);
  // The selected alternative has its own example, which replaces the unnamed one.
  const shown =
    made === ""
      ? names
      : [...names.filter((name) => name !== unnamed), unnamed];
  return (
    <>
      <div className={styles.row} role="group" aria-label="View of the body">
        {(["JSON", "Form"] as const).map((name) => (
          <button
            key={name}
            type="button"
            className={styles.button}
            aria-pressed={isForm === (name === "Form")}
            onClick={() => {
              setIsForm(name === "Form");
            }}
          >
            {name}
          </button>
        ))}
      </div>
      <BranchChoice branches={branches} label="the body" />
      {isForm && parsed === "broken" && (
        <p className={styles.problem}>
          The body is not valid JSON. Correct it in the JSON view.
        </p>
      )}
      {isForm && parsed !== "broken" && (
        <Control
          key={picks.join()}
          id={id}
          label="Body"
          describedBy=""
          field={bodyField(media)}
          description={description}
          schema={chosen}
          value={value}
          required={false}
          invalid={false}
          isJson
          canBeEmpty
          onChange={(next) => {
            onChange(next === undefined ? "" : stringifyJson(next, 2));
          }}
        />
      )}
      <JsonBody
        ref={json}
        description={description}
        schema={media.schema}
        insert={
          <InsertExample
            names={shown}
            labelOf={(name) =>
              shown.length === 1 ? "Insert example" : `Insert ${name}`
            }
            textOf={(name, code) =>
              stringifyJson(
                made !== "" && name === unnamed
                  ? code.branchExample(description, schema, picks)
                  : code.bodyExamples(description, media)[name],
                2,
              )
            }
            onInsert={onChange}
          />
        }
        isHidden={isForm && parsed !== "broken"}
        text={text}
        onChange={onChange}
      />
      {text !== "" && <BodySecrets text={text} media={media} />}
    </>
  );
}

function parse(text: string): { value: ParameterValue } | "broken" | undefined {
  if (text.trim() === "") return undefined;
  try {
    return { value: parseJson(text) as ParameterValue };
  } catch {
    return "broken";
  }
}
