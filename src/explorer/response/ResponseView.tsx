import { useCallback, useEffect, useRef, useState } from "react";
import { SendError } from "../../request/sendError";
import { useStore } from "../parts/store";
import { prepareViewer } from "./loadViewer";
import { ResponseContent, responseCode } from "./lazyResponse";
import type { DescribedOperation } from "./ResponseCheck";
import styles from "../explorer.module.css";
import type { SendState } from "../send/sendState";
import { spokenState } from "./spokenState";
import type { RowActions } from "./viewer/actions";

interface Props {
  state: SendState;
  permissions: string[];
  operation: DescribedOperation & { responseTypes: string[] };
  /** Actions on the values of a response, besides copying. */
  rowActions?: RowActions;
}

/** The response, and the only live region that announces it. */
export function ResponseView(props: Props) {
  const { state, permissions, operation, rowActions } = props;
  const { responseTypes } = operation;
  const section = useRef<HTMLElement>(null);
  const code = useStore(responseCode.state);
  const spoken = spokenState(
    state,
    code.status === "loaded" ? code.value.spokenResponse : undefined,
  );
  const [said, setSaid] = useState({ after: spoken, message: "" });
  const message = said.after === spoken ? said.message : "";
  const announce = useCallback(
    (next: string) => {
      setSaid({ after: spoken, message: next });
    },
    [spoken],
  );
  const liveRegion = { said: message || spoken, announce };
  const isSending = state.status === "sending";
  useEffect(() => {
    if (!isSending) return;
    void responseCode.prepare();
    void prepareViewer(responseTypes);
  }, [isSending, responseTypes]);
  const isOver = state.status === "received" || state.status === "failed";
  useEffect(() => {
    if (isOver) section.current?.scrollIntoView({ block: "nearest" });
  }, [isOver]);
  return (
    <section ref={section} aria-label="Response" className={styles.response}>
      <div role="status" className={styles.spoken}>
        {liveRegion.said}
      </div>
      {state.status === "received" || state.status === "receiving" ? (
        <ResponseContent
          {...{ state, permissions, operation, rowActions, liveRegion }}
        />
      ) : (
        <div className={styles.summary}>
          <p className={styles.note}>{summaries[state.status]}</p>
        </div>
      )}
      {state.status === "failed" && (
        <p className={styles.problem}>{failureText(state.error)}</p>
      )}
    </section>
  );
}

/** Returns the message of any error, including the explorer's own. */
function failureText(error: Error): string {
  if (!(error instanceof SendError)) {
    return `The explorer failed: ${error.message.replace(/\.?$/, ".")} What you entered is kept.`;
  }
  return error.failure === "timeout"
    ? `${error.message} The timeout is chosen under Settings.`
    : error.message;
}

const summaries = {
  idle: "Nothing sent yet.",
  refused: "Not sent.",
  confirming: "Not sent.",
  checking: "Checking…",
  sending: "Sending…",
  failed: "No response.",
} satisfies Partial<Record<SendState["status"], string>>;
