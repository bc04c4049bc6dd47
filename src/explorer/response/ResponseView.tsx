import { useEffect, useRef } from "react";
import { explainRefusal } from "../../credentials/explain";
import { headerOf } from "../../request/content";
import type { ReceivedResponse } from "../../request/send";
import { ResponseBody } from "./ResponseBody";
import { ResponseCheck, type DescribedOperation } from "./ResponseCheck";
import type { Used } from "../send/compose";
import { errorDetail } from "../send/exchange";
import styles from "../explorer.module.css";
import { formatBytes, formatDuration } from "../parts/format";
import { statusLine, statusMeaning } from "./statusMeaning";
import type { SendState } from "../send/useSend";

interface Props {
  state: SendState;
  used: Used[];
  permissions: string[];
  operation: DescribedOperation;
}

/** What came back; its region is always there, so that screen readers hear it change. */
export function ResponseView({ state, used, permissions, operation }: Props) {
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (state.status === "answered" || state.status === "failed") {
      section.current?.scrollIntoView({ block: "nearest" });
    }
  }, [state]);
  return (
    <section ref={section} aria-label="Response" className={styles.answer}>
      <div role="status">{summary(state)}</div>
      {state.status === "failed" && (
        <p className={styles.problem}>
          {state.error.message}
          {state.error.failure === "timeout" &&
            ". The server may be at work still; how long to wait is chosen beside Send."}
        </p>
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
          <ResponseDetails
            key={state.answer.receivedAt}
            answer={state.answer}
            operation={operation}
          />
        </>
      )}
    </section>
  );
}

const isRefusal = ({ status }: ReceivedResponse) =>
  status === 401 || status === 403;

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
        <>
          <p className={styles.status} data-class={String(status).slice(0, 1)}>
            <strong>{statusLine(status, statusText)}</strong>{" "}
            <span>{formatDuration(total)}</span>{" "}
            <span>{formatBytes(bytes.length)}</span>
          </p>
          {!isRefusal(state.answer) && (
            <p className={styles.note}>{statusMeaning(status)}</p>
          )}
        </>
      );
    }
  }
}

interface DetailsProps {
  answer: ReceivedResponse;
  operation: DescribedOperation;
}

function ResponseDetails({ answer, operation }: DetailsProps) {
  const hint = headerOf(answer, "sandbox-hint");
  return (
    <>
      {hint !== undefined && (
        <p className={styles.note}>The sandbox adds: {hint}</p>
      )}
      {answer.redirected && (
        <p className={styles.note}>
          Redirected to <code>{answer.url}</code>
        </p>
      )}
      <ResponseCheck answer={answer} operation={operation} />
      <details className={styles.details}>
        <summary>
          {answer.headers.length} headers, first byte after{" "}
          {formatDuration(answer.firstByte)}
        </summary>
        <table className={styles.claims}>
          <tbody>
            {answer.headers.map(([name, value]) => (
              <tr key={`${name} ${value}`}>
                <th scope="row">{name}</th>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      <ResponseBody answer={answer} />
    </>
  );
}
