import useBaseUrl from "@docusaurus/useBaseUrl";
import { type SyntheticEvent, useId, useState } from "react";
import type { VersionPair } from "../config/changelog-index";
import { CallChanges } from "./CallChanges";
import { loadIndex, loadPairs } from "./load";
import { pairsBetween, versionsOf } from "./pairs";
import { type Selection, selectChanges } from "./select";
import { styles } from "./styles";
import { summaryOf } from "./words";

interface Result {
  status: string;
  selection?: Selection;
  /** Versions that are only partly known. */
  partial?: string[];
}

/** Form for calls and versions that shows the changes that affect the calls. */
export function CallsForm({ pairs }: { pairs: readonly VersionPair[] }) {
  const base = useBaseUrl("/");
  const id = useId();
  const versions = versionsOf(pairs);
  const [newest] = pairs;
  const [text, setText] = useState("");
  const [from, setFrom] = useState(newest?.from ?? "");
  const [to, setTo] = useState(newest?.to ?? "");
  const [result, setResult] = useState<Result>({ status: "" });

  const show = async (): Promise<Result> => {
    if (text.trim() === "") return { status: "Paste your calls first." };
    const way = pairsBetween(pairs, from, to);
    if (!way)
      return {
        status: `Choose a newer version than ${from} to upgrade to.`,
      };
    try {
      const [{ operations }, compared] = await Promise.all([
        loadIndex(base),
        loadPairs(base, way),
      ]);
      const selection = selectChanges(text, compared, operations);
      const partial = compared.flatMap(({ facts, from: name }) =>
        facts.isPartial ? [name] : [],
      );
      return { status: summaryOf(selection), selection, partial };
    } catch {
      return { status: "The changes could not be loaded. Try again." };
    }
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setResult({ status: "Loading the changes…" });
    void show().then(setResult);
  };

  return (
    <>
      <form onSubmit={submit}>
        <label htmlFor={`${id}calls`} style={styles.label}>
          Your calls
        </label>
        <p id={`${id}help`}>
          Paste curl commands, a HAR file, code that contains URLs, or a list of
          operations such as <code>GET /core/users/</code>.
        </p>
        <textarea
          id={`${id}calls`}
          aria-describedby={`${id}help`}
          value={text}
          spellCheck={false}
          autoComplete="off"
          style={styles.text}
          onChange={(event) => {
            setText(event.target.value);
          }}
        />
        <div style={styles.row}>
          <Choice
            {...{ label: "From version", versions, value: from }}
            onChange={setFrom}
          />
          <Choice
            {...{ label: "To version", versions, value: to }}
            onChange={setTo}
          />
          <button type="submit" className="button button--primary">
            Show changes
          </button>
        </div>
      </form>
      <p role="status">{result.status}</p>
      {result.partial?.map((name) => (
        <p key={name}>
          Only part of {name} is documented here, so only this part was
          compared.
        </p>
      ))}
      {result.selection && <CallChanges {...result.selection} />}
    </>
  );
}

function Choice({
  label,
  versions,
  value,
  onChange,
}: {
  label: string;
  versions: readonly string[];
  value: string;
  onChange: (version: string) => void;
}) {
  return (
    <label>
      <span style={styles.label}>{label}</span>
      <select
        value={value}
        style={styles.select}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      >
        {versions.map((version) => (
          <option key={version}>{version}</option>
        ))}
      </select>
    </label>
  );
}
