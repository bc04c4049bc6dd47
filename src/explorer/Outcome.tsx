import { useEffect, useRef } from "react";
import styles from "./explorer.module.css";
import type { Draft } from "./form/draft";
import type { Here } from "./next/visitor";
import type { OperationFacts } from "./readOperation";
import { ResponseView } from "./response/ResponseView";
import { FieldErrorList } from "./lazyHelp";
import { AfterResponse } from "./lazyParts";
import { sendingCode } from "./send/lazySending";
import type { SendState } from "./send/sendState";
import type { useSending } from "./send/useSending";
import type { useFieldErrors } from "./useFieldErrors";
import type { useHistory } from "./useHistory";
import type { useRequest } from "./useRequest";
import { useRowActions } from "./useRowActions";

interface Props {
  descriptionUrl: string;
  baseUrl: string;
  state: SendState;
  sending: ReturnType<typeof useSending>;
  request: ReturnType<typeof useRequest>;
  history: ReturnType<typeof useHistory>;
  fields: ReturnType<typeof useFieldErrors>;
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  operation: OperationFacts;
  apiRoot: string;
  here: Here;
}

const sent: readonly SendState["status"][] = [
  ...(["sending", "receiving", "received", "failed"] as const),
];

/** The response and what follows it, scrolled into view when the request is sent. */
export function Outcome(props: Props) {
  const { state, sending, request, history, fields } = props;
  const { draft, operation, apiRoot } = props;
  const { status } = state;
  const place = useRef<HTMLDivElement>(null);
  const sentValues = request.expanded.values;
  const rowActions = useRowActions({ ...props, values: sentValues });
  useEffect(() => {
    if (status === "sending")
      place.current?.scrollIntoView({ block: "nearest" });
  }, [status]);
  return (
    <div
      ref={place}
      className={styles.outcome}
      data-sent={sent.includes(status) || undefined}
    >
      {fields.errors.length > 0 && (
        <FieldErrorList
          errors={fields.errors}
          canGo={fields.canGo}
          onGo={fields.go}
        />
      )}
      <ResponseView
        state={state}
        permissions={operation.permissions}
        operation={operation}
        {...(rowActions && { rowActions })}
      />
      {state.status === "received" && (
        <AfterResponse
          {...props}
          response={state.response}
          url={state.request.url}
          used={state.used}
          sent={sentValues}
          entry={history.entry}
          onNext={(values) => {
            const next = { values: { ...draft.values, ...values } };
            props.change(next);
            sending.sendSafe({
              ...request.composeWith(values),
              onReceived: history.record({ ...draft, ...next }),
            });
          }}
          ask={async (values, signal) => {
            const { transmit } = await sendingCode.get();
            const exchange = await transmit({
              ...request.composeWith(values),
              ...{ apiRoot, signal },
            });
            return { ...exchange, url: exchange.request.url };
          }}
          onShow={sending.show}
        />
      )}
    </div>
  );
}
