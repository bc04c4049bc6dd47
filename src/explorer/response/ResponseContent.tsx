import { type Ref, useMemo, useRef } from "react";
import { explainRefusal } from "../../credentials/explain";
import { headerOf } from "../../request/headerOf";
import type { ReceivedResponse } from "../../request/receive";
import type { BuiltRequest } from "../../request/types";
import { responseNotes } from "./notes";
import { ResponseBody } from "./ResponseBody";
import { ResponseCheck, type DescribedOperation } from "./ResponseCheck";
import { errorDetail } from "../send/errorDetail";
import styles from "../explorer.module.css";
import { formatBytes, formatDuration } from "../parts/format";
import { statusLine, statusMeaning } from "./statusMeaning";
import type { ResponseState } from "./spokenResponse";
import type { RowActions } from "./viewer/actions";
import { type LiveRegion, LiveRegionContext } from "./viewer/parts/useAnnounce";
import type { ViewerHandle } from "./viewer/ViewerHandle";

interface Props {
  state: ResponseState;
  permissions: string[];
  operation: DescribedOperation;
  rowActions: RowActions | undefined;
  liveRegion: LiveRegion;
}

/** A response: its status with an explanation, headers and body. */
export function ResponseContent(props: Props) {
  const { state, permissions, operation, rowActions, liveRegion } = props;
  const viewer = useRef<ViewerHandle>(null);
  const { response } = state;
  const { said, announce } = liveRegion;
  const region = useMemo(() => ({ said, announce }), [said, announce]);
  return (
    <>
      <div className={styles.summary}>
        <Summary state={state} />
      </div>
      {state.status === "received" && isRefusal(response) && (
        <p className={styles.warning}>
          {explainRefusal({
            status: response.status,
            detail: errorDetail(response),
            used: state.used,
            permissions,
            now: response.receivedAt,
          })}
        </p>
      )}
      {state.status === "received" && state.isRetry && (
        <p className={styles.note}>
          The token was refused; this is the response with a refreshed one.
        </p>
      )}
      <LiveRegionContext value={region}>
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
    </>
  );
}

const isRefusal = ({ status }: ReceivedResponse) =>
  status === 401 || status === 403;

function Summary({ state }: Pick<Props, "state">) {
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

const cutOffText = {
  cancelled: "Stopped: the response ends where you stopped it.",
  timeout:
    "Timed out: nothing more came, and the response ends here. The timeout is chosen under Settings.",
  connection: "The connection was lost: the response ends here.",
};

interface DetailsProps {
  response: ReceivedResponse;
  /** Undefined until the response is complete. */
  request: BuiltRequest | undefined;
  isComplete: boolean;
  operation: DescribedOperation;
  rowActions: RowActions | undefined;
  viewer: Ref<ViewerHandle>;
  /** Scrolls to the value at a JSON pointer. */
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
