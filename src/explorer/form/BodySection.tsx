import { type Ref, useId } from "react";
import type { Description, RequestBody } from "../../description/model/types";
import { type BodyInput, bodyKind } from "../../request/body";
import { exampleNames } from "../../request/exampleNames";
import { isRange } from "../../request/mediaType";
import { TextField } from "../parts/TextField";
import type { Draft } from "./draft";
import styles from "../explorer.module.css";
import { FormFields } from "./lazyFormFields";
import { InsertExample } from "./InsertExample";
import type { JsonBodyHandle } from "../editor/JsonBody";
import { JsonSection } from "./JsonSection";
import { bodyField } from "../secrets/fields";
import { SecretToggle } from "../secrets/SecretToggle";

interface Props {
  description: Description;
  body: RequestBody;
  mediaType: string;
  /** The input for each media type; switching types keeps them all. */
  inputs: Record<string, BodyInput>;
  json: Ref<JsonBodyHandle>;
  onChange: (change: Pick<Draft, "mediaType"> | Pick<Draft, "inputs">) => void;
}

/**
 * The request body, with the input that its media type needs. It starts empty: only what is shown
 * is sent.
 */
export function BodySection(props: Props) {
  const { description, body, mediaType, inputs, json, onChange } = props;
  const id = useId();
  const types = Object.keys(body.content);
  const media = body.content[mediaType] ?? {};
  const input = inputs[mediaType] ?? {};
  const change = (next: BodyInput) => {
    onChange({ inputs: { ...inputs, [mediaType]: next } });
  };
  const kind = bodyKind(mediaType);
  return (
    <fieldset className={styles.section}>
      <legend id={`${id}legend`} className={styles.heading}>
        Body{" "}
        <span className={styles.facts}>
          {types.length === 1 && mediaType}
          {body.required ? ", required" : ", optional"}
        </span>
      </legend>
      {types.length > 1 && (
        <div className={styles.row}>
          <label htmlFor={id}>Media type</label>
          <select
            id={id}
            className={styles.input}
            value={mediaType}
            onChange={({ target }) => {
              onChange({ mediaType: target.value });
            }}
          >
            {types.map((type) => (
              <option key={type}>{type}</option>
            ))}
          </select>
        </div>
      )}
      {kind === "json" && (
        <JsonSection
          key={mediaType}
          json={json}
          description={description}
          media={media}
          text={input.text ?? ""}
          onChange={(text) => {
            change({ ...input, text });
          }}
        />
      )}
      {kind === "text" && (
        <>
          <SecretToggle field={bodyField(media)} describedBy={`${id}legend`} />
          <textarea
            className={styles.codeInput}
            aria-label={`Body, ${mediaType}`}
            rows={8}
            spellCheck={false}
            value={input.text ?? ""}
            onChange={({ target }) => {
              change({ ...input, text: target.value });
            }}
          />
          <InsertExample
            names={exampleNames(description, media)}
            labelOf={(name) => `Insert ${name}`}
            textOf={(name, code) =>
              code.bodyExampleText(
                description,
                mediaType,
                media,
                code.bodyExamples(description, media)[name],
              )
            }
            onInsert={(text) => {
              change({ ...input, text });
            }}
          />
        </>
      )}
      {kind === "fields" && (
        <FormFields
          key={mediaType}
          description={description}
          media={media}
          fields={input.fields ?? {}}
          onChange={(fields) => {
            change({ ...input, fields });
          }}
        />
      )}
      {kind === "file" && (
        <>
          <input
            type="file"
            aria-label={`Body, ${mediaType}`}
            accept={isRange(mediaType) ? mediaType : undefined}
            onChange={({ target }) => {
              change({ ...input, file: target.files?.[0] });
            }}
          />
        </>
      )}
      {isRange(mediaType) && kind !== "fields" && (
        <TextField
          label={kind === "file" ? "Media type of the file" : "Sent as"}
          value={input.mediaType ?? input.file?.type ?? ""}
          placeholder={kind === "file" ? "image/png" : "text/plain"}
          onChange={(chosen) => {
            change({ ...input, mediaType: chosen });
          }}
        />
      )}
    </fieldset>
  );
}
