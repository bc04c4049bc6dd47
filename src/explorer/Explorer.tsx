import {
  type KeyboardEvent,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
} from "react";
import type { Description } from "../description/model/types";
import { ParameterError } from "../request/build";
import { Access } from "./auth/Access";
import { Connection } from "./auth/Connection";
import { TokenProblems } from "./auth/TokenProblems";
import { responseCode } from "./response/lazyResponse";
import { BodySection } from "./form/lazyBody";
import { Code } from "./send/Code";
import { isSameRequest } from "./send/guard";
import type { Draft } from "./form/draft";
import { withExtras } from "./form/extraParameters";
import { replay } from "./history/replay";
import { useStore } from "./parts/store";
import { product } from "./product";
import styles from "./explorer.module.css";
import type { JsonBodyHandle } from "./editor/JsonBody";
import { sendingCode } from "./send/lazySending";
import type { RequestProblem } from "./send/requestProblems";
import type { ExplorerOptions } from "./options";
import { ResponseType } from "./form/ResponseType";
import { goToField, Parameters } from "./form/Parameters";
import { readOperation } from "./readOperation";
import { RequestLine } from "./send/RequestLine";
import { SecretsProvider, useOperationSecrets } from "./secrets/useSecrets";
import { SendBar } from "./send/SendBar";
import { ServerPicker } from "./servers/ServerPicker";
import { Outcome } from "./Outcome";
import {
  ExtraFields,
  panelContents,
  referenceParts,
  References,
} from "./lazyParts";
import { Panel } from "./parts/Panel";
import { Panels } from "./Panels";
import { useFieldErrors } from "./useFieldErrors";
import { useDraft } from "./form/useDraft";
import { useHistory } from "./useHistory";
import { useRequest } from "./useRequest";
import { useSending } from "./send/useSending";
import { useTargets } from "./servers/useTargets";

interface Props extends ExplorerOptions {
  description: Description;
}

/** The request of one operation: its server, credentials and input, and the response. */
export function Explorer(props: Props) {
  const { description, path, method, baseUrl, hideSend, onClose } = props;
  const operation = useMemo(
    () => readOperation(description, path, method),
    [description, path, method],
  );
  const { body, choices } = operation;
  const verb = method.toUpperCase();

  const { all, target, sandbox } = useTargets(
    operation.servers,
    operation.isAuthentik,
  );
  const secrets = useOperationSecrets(description, `${verb} ${path}`);
  const { policy } = secrets;
  const { draft, change, link } = useDraft(
    `${verb} ${path}`,
    operation,
    policy,
  );
  const form = useRef<HTMLFormElement>(null);
  const json = useRef<JsonBodyHandle>(null);
  // The button that opened the explorer is gone, so the explorer takes the focus.
  useEffect(() => {
    if (props.takesFocus) form.current?.focus({ preventScroll: true });
  }, [props.takesFocus]);

  const { extras = [] } = draft;
  const parameters = withExtras(operation.parameters, extras);
  const request = useRequest(operation, draft, policy, target);
  const { chosen, composed, compose, mediaType, input, expanded } = request;
  const history = useHistory(operation, policy);
  const sending = useSending({
    method,
    target,
    composed,
    compose,
    onReceived: history.record(draft),
    findProblems: async () => {
      const bodyProblems = (await json.current?.problems()) ?? [];
      const { requestProblems } = await sendingCode.get();
      return requestProblems({
        ...operation,
        values: draft.values,
        schemes: composed.used.map(({ required }) => required.scheme),
        mediaType,
        input,
        built: request.built,
        bodyProblems,
      });
    },
  });
  const { problem, state } = sending;
  const { text } = draft.inputs[mediaType] ?? {};
  const fields = useFieldErrors(state, { form, json, parameters, text });

  const edit = (part: Partial<Draft>) => {
    sending.forgetQuestion();
    change(part);
  };
  const submit = () => {
    if (hideSend || state.status === "confirming") return;
    sending.submit();
    const { problem: found } = composed;
    if (found instanceof ParameterError) goToField(form.current, found.key);
  };
  const wanted = useStore(replay);
  const sendAgain = useEffectEvent(() => {
    if (wanted?.method !== method || wanted.path !== path) return;
    replay.set(undefined);
    submit();
  });
  useEffect(() => {
    if (wanted) sendAgain();
  }, [wanted]);
  const go = ({ parameter, line }: RequestProblem) => {
    sending.forgetQuestion();
    if (parameter !== undefined) goToField(form.current, parameter);
    if (line !== undefined) json.current?.goToLine(line);
  };
  const here = {
    ...{ method, path },
    fill: (next: Draft) => {
      edit(next);
      form.current?.scrollIntoView({ block: "nearest" });
      form.current?.focus({ preventScroll: true });
    },
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Ctrl+Enter sends from any field; load its code when the modifier is pressed.
    if (event.key === "Control" || event.key === "Meta") prepareSending();
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      if (!event.repeat) submit();
    }
    if (event.key === "Escape" && !event.defaultPrevented && !usesEscape(event))
      onClose();
  };

  return (
    <SecretsProvider value={secrets}>
      <form
        ref={form}
        tabIndex={-1}
        className={styles.explorer}
        aria-label={`Try ${verb} ${path}`}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
        onKeyDown={onKeyDown}
      >
        <RequestLine method={method} url={composed.preview} onClose={onClose} />
        <Connection
          label={target.label}
          held={request.held}
          isSettled={request.isSettled}
          chosen={chosen}
        >
          <ServerPicker
            targets={all}
            target={target}
            sandbox={sandbox}
            server={operation.servers[0]}
            isAuthentik={operation.isAuthentik}
          />
          <Access
            choices={choices}
            chosen={chosen}
            open={operation.open}
            permissions={operation.permissions}
            target={target}
            baseUrl={baseUrl}
            isAuthentik={operation.isAuthentik}
            onChoose={(choice) => {
              edit({ choice });
            }}
          />
        </Connection>
        <TokenProblems
          alternative={request.alternative}
          held={request.held}
          target={target}
        />
        <Parameters
          description={description}
          parameters={operation.parameters}
          values={draft.values}
          problem={problem}
          errors={fields.byParameter}
          onChange={(key, value) => {
            edit({ values: { ...draft.values, [key]: value } });
          }}
        />
        {body && (
          <BodySection
            description={description}
            body={body}
            mediaType={mediaType}
            inputs={draft.inputs}
            json={json}
            onChange={edit}
          />
        )}
        <Panel
          title={`Additional headers and query parameters${extras.length > 0 ? ` (${extras.length})` : ""}`}
          isOpen={extras.length > 0}
          className={`${styles.section} ${styles.extras}`}
          prepare={panelContents.prepare}
        >
          <ExtraFields
            extras={extras}
            values={draft.values}
            onChange={(next, values) => {
              edit({ extras: next, values });
            }}
          />
        </Panel>
        <ResponseType
          types={operation.responseTypes}
          chosen={draft.accept}
          onChange={(accept) => {
            edit({ accept });
          }}
        />
        {!hideSend && (
          <>
            {method === "delete" && (
              <References
                path={path}
                descriptionUrl={props.descriptionUrl}
                isReady={composed.request !== undefined}
                object={composed.preview}
                ask={async (one, signal) => {
                  const { askOperation } = await referenceParts.get();
                  return askOperation(
                    ...([one, expanded.values, target] as const),
                    ...([props.descriptionUrl, signal] as const),
                  );
                }}
              />
            )}
            <SendBar
              state={state}
              onIntent={prepareSending}
              problem={problem}
              onGo={go}
              onAgree={sending.agree}
              onCancel={sending.cancel}
            />
            <Outcome
              {...props}
              state={state}
              sending={sending}
              request={request}
              history={history}
              draft={draft}
              change={change}
              fields={fields}
              operation={operation}
              apiRoot={target.apiRoot}
              here={here}
            />
          </>
        )}
        {composed.shown && composed.masked && (
          <Code
            shown={composed.shown}
            masked={composed.masked}
            title={operation.title}
            received={async () => {
              if (
                state.status !== "received" ||
                !isSameRequest(state.request, composed.request)
              )
                return undefined;
              const { response } = state;
              const { harResponse } = await panelContents.get();
              return {
                response: harResponse(response, operation, policy),
                at: response.receivedAt - response.firstByte,
              };
            }}
            context={{
              description,
              path,
              method,
              apiRoot: target.apiRoot,
              values: expanded.values,
              client: product.client,
            }}
            maskedContext={{
              values: composed.maskedValues,
              apiRoot: target.maskedRoot ?? target.apiRoot,
            }}
            link={link}
          />
        )}
        <Panels here={here} target={target} all={all} />
      </form>
    </SecretsProvider>
  );
}

/** Loads the code for sending and for showing responses, when the reader is about to send. */
function prepareSending(): void {
  void sendingCode.prepare();
  void responseCode.prepare();
}

/** Whether Escape has its own meaning there: in editors, open lists and input methods. */
function usesEscape(event: KeyboardEvent): boolean {
  const { target, currentTarget, nativeEvent } = event;
  return (
    nativeEvent.isComposing ||
    currentTarget.querySelector(":popover-open") !== null ||
    target instanceof HTMLSelectElement ||
    (target as Element).shadowRoot !== null
  );
}
