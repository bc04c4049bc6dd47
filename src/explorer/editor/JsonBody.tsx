import {
  type ReactNode,
  type Ref,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from "react";
import type { AnySchema, Description } from "../../description/model/types";
import { formatJson } from "../../request/formatJson";
import { jsonProblem } from "../../request/json";
import type { BodyProblem, JsonEditor } from "./createEditor";
import type { Findings } from "./problems";
import styles from "../explorer.module.css";

interface Props {
  description: Description;
  schema: AnySchema | undefined;
  /** Buttons that insert an example. */
  insert: ReactNode;
  /** Whether the text is hidden; its problems are still listed. */
  isHidden: boolean;
  text: string;
  onChange: (text: string) => void;
  ref: Ref<JsonBodyHandle>;
}

/** What the form needs from the body before sending. */
export interface JsonBodyHandle {
  problems: () => Promise<BodyProblem[]>;
  goToLine: (line: number) => void;
}

type Loading = "loading" | "ready" | "failed";

/** A JSON body: an editor that knows the schema, or a text area if the editor cannot be loaded. */
export function JsonBody(props: Props) {
  const { description, schema, text, onChange, ref } = props;
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<JsonEditor>(undefined);
  const latest = useRef({ text, onChange });
  const [loading, setLoading] = useState<Loading>("loading");
  const [{ problems, unchecked }, setFindings] = useState<Findings>({
    problems: [],
    unchecked: [],
  });

  useEffect(() => {
    latest.current = { text, onChange };
    editor.current?.setText(text);
  });

  useEffect(() => {
    let gone = false;
    import("./createEditor").then(
      ({ createEditor }) => {
        if (gone || !host.current) return;
        editor.current = createEditor(host.current, {
          description,
          schema,
          text: latest.current.text,
          onChange: (next) => {
            latest.current.onChange(next);
          },
          onFindings: setFindings,
        });
        setLoading("ready");
      },
      () => {
        if (!gone) setLoading("failed");
      },
    );
    return () => {
      gone = true;
      editor.current?.destroy();
      editor.current = undefined;
    };
  }, [description, schema]);

  useImperativeHandle(ref, () => ({
    problems: async () =>
      (await editor.current?.problems()) ?? plainProblems(text),
    goToLine: (line) => {
      editor.current?.goToLine(line);
    },
  }));

  return (
    <>
      <div
        ref={host}
        className={styles.editor}
        hidden={props.isHidden || loading !== "ready"}
      />
      {loading !== "ready" && !props.isHidden && (
        <textarea
          className={styles.codeInput}
          aria-label="Body, JSON"
          rows={8}
          spellCheck={false}
          value={text}
          onChange={({ target }) => {
            onChange(target.value);
          }}
        />
      )}
      <div className={styles.row}>
        {props.insert}
        {canBeLaidOut(text) && (
          <button
            type="button"
            className={styles.button}
            onClick={() => {
              onChange(formatJson(text));
            }}
          >
            Prettify
          </button>
        )}
        {text !== "" && (
          <button
            type="button"
            className={styles.button}
            onClick={() => {
              onChange("");
            }}
          >
            Clear
          </button>
        )}
        {loading === "failed" && (
          <span className={styles.note}>
            The editor could not be loaded. This plain text field works as well.
          </span>
        )}
      </div>
      <div role="status">
        {problems.length > 0 && (
          <ul className={styles.problems} aria-label="Problems in the body">
            {problems.slice(0, 8).map(({ line, pointer, message }) => (
              <li key={`${line} ${pointer} ${message}`}>
                <button
                  type="button"
                  className={styles.link}
                  onClick={() => editor.current?.goToLine(line)}
                >
                  Line {line}
                </button>
                {pointer !== "" && (
                  <>
                    , <code>{pointer}</code>
                  </>
                )}
                : {message}
              </li>
            ))}
          </ul>
        )}
        {unchecked.map((sentence) => (
          <p key={sentence} className={styles.note}>
            {sentence}
          </p>
        ))}
      </div>
    </>
  );
}

const canBeLaidOut = (text: string): boolean =>
  text.trim() !== "" &&
  jsonProblem(text) === undefined &&
  formatJson(text) !== text;

/** Checks only the JSON syntax, without the editor. */
function plainProblems(text: string): BodyProblem[] {
  const problem = text.trim() === "" ? undefined : jsonProblem(text);
  return problem ? [{ pointer: "", ...problem }] : [];
}
