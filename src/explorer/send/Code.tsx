import { useId, useState } from "react";
import { bruno } from "../../request/exports/bruno";
import { har, type HarResponse } from "../../request/exports/har";
import { postman } from "../../request/exports/postman";
import {
  languagesOf,
  type OperationContext,
  sampleLanguages,
} from "../../request/samples";
import type { BuiltRequest } from "../../request/types";
import { CopyButton } from "../parts/CopyButton";
import { download } from "../parts/download";
import styles from "../explorer.module.css";
import { codeLanguage } from "../parts/preferences";
import { useStore } from "../parts/store";

interface Props {
  /** The request with the reader's credentials and secret values. */
  shown: BuiltRequest;
  masked: BuiltRequest;
  context: OperationContext;
  /** What differs in the context where secrets are masked. */
  maskedContext: Pick<OperationContext, "values" | "apiRoot">;
  title: string;
  /** What came back, if this request is the one that was sent. */
  received: () => { response: HarResponse; at: number } | undefined;
  /** A URL that restores the request. */
  link: () => string;
}

/** The request as code, files and link; secrets stay masked until the reader asks for them. */
export function Code(props: Props) {
  const { shown, masked, context, maskedContext, title, received, link } =
    props;
  const id = useId();
  const chosen = useStore(codeLanguage);
  const [reveal, setReveal] = useState(false);
  const languages = languagesOf(context);
  const language =
    languages.find((one) => one.id === chosen) ?? sampleLanguages[0];
  const code = reveal
    ? language.write(shown, context)
    : language.write(masked, { ...context, ...maskedContext });
  const exports = [
    [
      "HAR",
      "request.har",
      () => {
        const found = received();
        return har(masked, new Date(found?.at ?? Date.now()), found?.response);
      },
    ],
    ["Postman", "postman_collection.json", () => postman(masked, title)],
    ["Bruno", "request.bru", () => bruno(masked, title)],
  ] as const;
  return (
    <section className={styles.section} aria-label="Code">
      <div className={styles.row}>
        <label htmlFor={id} className={styles.heading}>
          Code
        </label>
        <select
          id={id}
          className={styles.input}
          value={language.id}
          onChange={({ target }) => {
            codeLanguage.set(target.value);
          }}
        >
          {languages.map((one) => (
            <option key={one.id} value={one.id}>
              {one.label}
            </option>
          ))}
        </select>
        <CopyButton key={code} text={() => code} label="Copy" />
      </div>
      <pre
        className={styles.code}
        tabIndex={0}
        role="region"
        aria-label={`The request in ${language.label}`}
      >
        {code}
      </pre>
      <div className={styles.row}>
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={reveal}
            onChange={({ target }) => {
              setReveal(target.checked);
            }}
          />{" "}
          Show credentials and secret values
        </label>
        <CopyButton text={link} label="Copy a link to this request" />
        <span>Export as</span>
        {exports.map(([label, file, write]) => (
          <button
            key={label}
            type="button"
            className={styles.button}
            onClick={() => {
              download(file, write());
            }}
          >
            {label}
          </button>
        ))}
      </div>
      <p className={styles.facts}>
        Links and exports never hold credentials or secret values.
      </p>
    </section>
  );
}
