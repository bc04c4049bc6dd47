import { useId, useState } from "react";
import type { HarResponse } from "../../request/exports/har";
import type { OperationContext } from "../../request/samples";
import { languageNames } from "../../request/samples/languages";
import type { BuiltRequest } from "../../request/types";
import { CopyButton } from "../parts/CopyButton";
import { download } from "../parts/download";
import styles from "../explorer.module.css";
import { codeLanguage } from "../parts/preferences";
import { useStore } from "../parts/store";
import { useSampleWriter } from "./useSampleWriter";

const loadExports = () =>
  import(/* webpackChunkName: "panels" */ "../../request/exports");

interface Props {
  /** The request with the reader's credentials and secret values. */
  shown: BuiltRequest;
  masked: BuiltRequest;
  context: OperationContext;
  /** What differs when secrets are masked. */
  maskedContext: Pick<OperationContext, "values" | "apiRoot">;
  title: string;
  /** The response, if this request is the one that was sent. */
  received: () => Promise<{ response: HarResponse; at: number } | undefined>;
  /** A URL that restores the request. */
  link: () => string;
}

/** The request as code, files and a link; secrets stay masked until the reader reveals them. */
export function Code(props: Props) {
  const { shown, masked, context, maskedContext, title, received, link } =
    props;
  const id = useId();
  const chosen = useStore(codeLanguage);
  const [reveal, setReveal] = useState(false);
  const languages = languageNames(context);
  const { id: language, label } = languages.find(
    (one) => one.id === chosen,
  ) ?? { id: "curl", label: "cURL" };
  const write = useSampleWriter(language);
  const code = reveal
    ? write?.(shown, context)
    : write?.(masked, { ...context, ...maskedContext });
  const exports = [
    [
      "HAR",
      "request.har",
      async () => {
        const { har } = await loadExports();
        const found = await received();
        return har(masked, new Date(found?.at ?? Date.now()), found?.response);
      },
    ],
    [
      "Postman",
      "postman_collection.json",
      async () => {
        const { postman } = await loadExports();
        return postman(masked, title);
      },
    ],
    [
      "Bruno",
      "request.bru",
      async () => {
        const { bruno } = await loadExports();
        return bruno(masked, title);
      },
    ],
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
          value={language}
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
        {code !== undefined && (
          <CopyButton key={code} text={() => code} label="Copy" />
        )}
      </div>
      <pre
        className={styles.code}
        tabIndex={0}
        role="region"
        aria-label={`The request in ${label}`}
      >
        {code ?? "Loading…"}
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
              void write().then((text) => {
                download(file, text);
              });
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
