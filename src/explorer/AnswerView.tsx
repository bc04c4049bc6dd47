import { explainRefusal } from "../credentials/explain";
import { contentOf, headerOf } from "../request/content";
import type { Answer } from "../request/send";
import type { Used } from "./compose";
import { download } from "./download";
import { errorDetail } from "./exchange";
import { formatBytes, formatDuration } from "./format";
import styles from "./explorer.module.css";
import type { SendState } from "./useSend";

interface Props {
  state: SendState;
  used: Used[];
  permissions: string[];
}

/** What came back; its region is always there, so that screen readers hear it change. */
export function AnswerView({ state, used, permissions }: Props) {
  return (
    <section aria-label="Response" className={styles.section}>
      <div role="status">{summary(state)}</div>
      {state.status === "failed" && (
        <p className={styles.problem}>{state.error.message}</p>
      )}
      {state.status === "answered" && (
        <>
          {isRefusal(state.answer) && (
            <p className={styles.warning}>
              {explainRefusal({
                status: state.answer.status,
                detail: errorDetail(state.answer),
                used,
                permissions,
                now: state.answer.receivedAt,
              })}
            </p>
          )}
          {state.retried && (
            <p className={styles.note}>
              The token had been refused; this is the answer with a fresh one.
            </p>
          )}
          <AnswerDetails answer={state.answer} />
        </>
      )}
    </section>
  );
}

const isRefusal = ({ status }: Answer) => status === 401 || status === 403;

function summary(state: SendState) {
  switch (state.status) {
    case "idle":
      return <p className={styles.note}>Nothing sent yet.</p>;
    case "sending":
      return <p className={styles.note}>Sending…</p>;
    case "failed":
      return <p className={styles.note}>No response.</p>;
    case "answered": {
      const { status, statusText, total, bytes } = state.answer;
      return (
        <p className={styles.status} data-class={String(status).slice(0, 1)}>
          <strong>
            {status} {statusText}
          </strong>{" "}
          <span>{formatDuration(total)}</span>{" "}
          <span>{formatBytes(bytes.length)}</span>
        </p>
      );
    }
  }
}

function AnswerDetails({ answer }: { answer: Answer }) {
  const hint = headerOf(answer, "sandbox-hint");
  return (
    <>
      {hint !== undefined && (
        <p className={styles.note}>The sandbox adds: {hint}</p>
      )}
      <details className={styles.details}>
        <summary>
          {answer.headers.length} headers, first byte after{" "}
          {formatDuration(answer.firstByte)}
        </summary>
        <dl className={styles.headers}>
          {answer.headers.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </details>
      <Body answer={answer} />
    </>
  );
}

function Body({ answer }: { answer: Answer }) {
  const content = contentOf(answer);
  switch (content.kind) {
    case "none":
      return <p className={styles.note}>The response has no body.</p>;
    case "binary":
      return (
        <p className={styles.row}>
          <span>
            {content.mediaType === "" ? "Not text" : content.mediaType}
          </span>
          <button
            type="button"
            className={styles.button}
            onClick={() => {
              download(content.fileName, answer.bytes);
            }}
          >
            Save as {content.fileName}
          </button>
        </p>
      );
    default:
      return (
        <pre
          className={styles.code}
          tabIndex={0}
          role="region"
          aria-label="Response body"
        >
          {content.text}
        </pre>
      );
  }
}
