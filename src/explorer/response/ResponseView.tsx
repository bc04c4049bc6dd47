import {
  type Ref,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { explainRefusal } from "../../credentials/explain";
import { headerOf } from "../../request/content";
import type { ReceivedResponse } from "../../request/receive";
import { SendError } from "../../request/send";
import type { BuiltRequest } from "../../request/types";
import { responseNotes } from "./notes";
import { loadViewer, ResponseBody } from "./ResponseBody";
import { ResponseCheck, type DescribedOperation } from "./ResponseCheck";
import { errorDetail } from "../send/sendRequest";
import styles from "../explorer.module.css";
import { formatBytes, formatDuration } from "../parts/format";
import { statusLine, statusMeaning } from "./statusMeaning";
import type { SendState } from "../send/useSending";
import { spokenState } from "./spokenState";
import type { RowActions } from "./viewer/actions";
import { LiveRegionContext } from "./viewer/parts/useAnnounce";
import type { ViewerHandle } from "./viewer/ViewerHandle";

interface Props {
  state: SendState;
  permissions: string[];
  operation: DescribedOperation;
  /** What can be done with the values of a response beyond copying them. */
  rowActions?: RowActions;
}

/** What came back, and the one live region that says it, once. */
export function ResponseView({
  state,
  permissions,
  operation,
  rowActions,
}: Props) {
  const section = useRef<HTMLElement>(null);
  const viewer = useRef<ViewerHandle>(null);
  const spoken = spokenState(state);
  const [said, setSaid] = useState({ after: spoken, message: "" });
  const message = said.after === spoken ? said.message : "";
  const announce = useCallback(
    (next: string) => {
      setSaid({ after: spoken, message: next });
    },
    [spoken],
  );
  const liveRegion = useMemo(
    () => ({ said: message || spoken, announce }),
    [message, spoken, announce],
  );
  const isSending = state.status === "sending";
  useEffect(() => {
    // Loaded while the response is on its way; a failure is told when it is needed.
    if (isSending) loadViewer().catch(() => undefined);
  }, [isSending]);
  const isOver = state.status === "received" || state.status === "failed";
  useEffect(() => {
    if (isOver) section.current?.scrollIntoView({ block: "nearest" });
  }, [isOver]);
  const response =
    state.status === "received" || state.status === "receiving"
      ? state.response
      : undefined;
  return (
    <section ref={section} aria-label="Response" className={styles.response}>
      <div role="status" className={styles.spoken}>
        {liveRegion.said}
      </div>
      <div className={styles.summary}>{summary(state)}</div>
      {state.status === "failed" && (
        <p className={styles.problem}>{failureText(state.error)}</p>
      )}
      {state.status === "received" && isRefusal(state.response) && (
        <p className={styles.warning}>
          {explainRefusal({
            status: state.response.status,
            detail: errorDetail(state.response),
            used: state.used,
            permissions,
            now: state.response.receivedAt,
          })}
        </p>
      )}
      {state.status === "received" && state.isRetry && (
        <p className={styles.note}>
          The token was refused; this is the response with a refreshed one.
        </p>
      )}
      {response && (
        <LiveRegionContext value={liveRegion}>
          <ResponseDetails
            key={response.receivedAt}
            request={state.status === "received" ? state.request : undefined}
            response={response}
            isComplete={
              state.status === "received" && response.cutOff === undefined
            }
            operation={operation}
            rowActions={rowActions}
            viewer={viewer}
            onShow={(pointer) => viewer.current?.show(pointer)}
          />
        </LiveRegionContext>
      )}
    </section>
  );
}

/** Errors of the explorer itself are shown as well: nothing fails in silence. */
function failureText(error: Error): string {
  if (!(error instanceof SendError)) {
    return `The explorer failed: ${error.message}. What you entered is kept.`;
  }
  return error.failure === "timeout"
    ? `${error.message} The timeout is chosen under Settings.`
    : error.message;
}

const isRefusal = ({ status }: ReceivedResponse) =>
  status === 401 || status === 403;

function summary(state: SendState) {
  switch (state.status) {
    case "idle":
      return <p className={styles.note}>Nothing sent yet.</p>;
    case "refused":
    case "confirming":
      return <p className={styles.note}>Not sent.</p>;
    case "checking":
      return <p className={styles.note}>Checking…</p>;
    case "sending":
      return <p className={styles.note}>Sending…</p>;
    case "failed":
      return <p className={styles.note}>No response.</p>;
    case "receiving":
    case "received": {
      const { status, statusText, total, bytes, cutOff } = state.response;
      return (
        <>
          <p className={styles.status} data-class={String(status).slice(0, 1)}>
            <strong>{statusLine(status, statusText)}</strong>{" "}
            <span>{formatDuration(total)}</span>{" "}
            <span>{formatBytes(bytes.length)}</span>
            {state.status === "receiving" && " so far…"}
          </p>
          {!isRefusal(state.response) && (
            <p className={styles.note}>{statusMeaning(status)}</p>
          )}
          {cutOff && <p className={styles.warning}>{cutOffText[cutOff]}</p>}
        </>
      );
    }
  }
}

const cutOffText = {
  cancelled: "Stopped: the response ends where you stopped it.",
  timeout:
    "Timed out: nothing more came, and the response ends here. The timeout is chosen under Settings.",
  connection: "The connection was lost: the response ends here.",
};

interface DetailsProps {
  response: ReceivedResponse;
  /** Known when the response has come to its end. */
  request: BuiltRequest | undefined;
  isComplete: boolean;
  operation: DescribedOperation;
  rowActions: RowActions | undefined;
  viewer: Ref<ViewerHandle>;
  /** Brings the value at a pointer into view. */
  onShow: (pointer: string) => void;
}

function ResponseDetails({
  request,
  response,
  isComplete,
  operation,
  rowActions,
  viewer,
  onShow,
}: DetailsProps) {
  const hint = headerOf(response, "sandbox-hint");
  return (
    <>
      {hint !== undefined && (
        <p className={styles.note}>The sandbox adds: {hint}</p>
      )}
      {request &&
        responseNotes({
          request,
          response,
          operation,
          origin: location.origin,
        }).map((note) => (
          <p key={note} className={styles.warning}>
            {note}
          </p>
        ))}
      {isComplete && (
        <ResponseCheck
          response={response}
          operation={operation}
          onShow={onShow}
        />
      )}
      <details className={styles.details}>
        <summary>
          {response.headers.length} headers, first byte after{" "}
          {formatDuration(response.firstByte)}
        </summary>
        <table className={styles.claims}>
          <tbody>
            {response.headers.map(([name, value]) => (
              <tr key={`${name} ${value}`}>
                <th scope="row">{name}</th>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      <ResponseBody
        response={response}
        isComplete={request !== undefined}
        rowActions={rowActions}
        viewer={viewer}
      />
    </>
  );
}
