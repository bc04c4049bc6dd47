import { useState } from "react";
import type * as exampleModule from "../../request/example";
import { loadable } from "../parts/loadable";
import styles from "../explorer.module.css";

/** Loaded when the reader is about to insert an example. */
const exampleCode = loadable(
  "The example",
  () => import(/* webpackChunkName: "example" */ "../../request/example"),
);

interface Props {
  names: readonly string[];
  labelOf: (name: string) => string;
  /** Returns the named example as text. */
  textOf: (name: string, code: typeof exampleModule) => string;
  onInsert: (text: string) => void;
}

/** A button for each example of a body. */
export function InsertExample({ names, labelOf, textOf, onInsert }: Props) {
  const [problem, setProblem] = useState<string>();
  const prepare = () => void exampleCode.prepare();
  const insert = (name: string) => {
    exampleCode.get().then(
      (code) => {
        setProblem(undefined);
        onInsert(textOf(name, code));
      },
      (error: unknown) => {
        setProblem((error as Error).message);
      },
    );
  };
  return (
    <>
      {names.map((name) => (
        <button
          key={name}
          type="button"
          className={styles.button}
          onPointerEnter={prepare}
          onFocus={prepare}
          onClick={() => {
            insert(name);
          }}
        >
          {labelOf(name)}
        </button>
      ))}
      {problem !== undefined && (
        <span className={styles.problem} role="alert">
          {problem}
        </span>
      )}
    </>
  );
}
