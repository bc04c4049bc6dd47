import { type KeyboardEvent, useEffect, useMemo, useRef } from "react";
import type { Description } from "../description/model/types";
import { acceptHeader } from "../request/accept";
import { buildBody } from "../request/body";
import { ParameterError } from "../request/build";
import { Access } from "./auth/Access";
import { harResponse } from "./response/harResponse";
import { ResponseView } from "./response/ResponseView";
import { BodySection } from "./form/BodySection";
import { defaultChoice } from "./auth/choices";
import { Code } from "./send/Code";
import { composeRequest } from "./send/compose";
import { isSameRequest } from "./send/guard";
import type { Draft } from "./form/draft";
import { product } from "./product";
import styles from "./explorer.module.css";
import type { JsonBodyHandle } from "./editor/JsonBody";
import { type RequestProblem, requestProblems } from "./send/requestProblems";
import type { ExplorerOptions } from "./options";
import { ResponseType } from "./form/ResponseType";
import { goToField, Parameters } from "./form/Parameters";
import { readOperation } from "./readOperation";
import { RequestLine } from "./send/RequestLine";
import { maskedDraft } from "./form/redactDraft";
import { SecretsProvider, useOperationSecrets } from "./secrets/useSecrets";
import { SendBar } from "./send/SendBar";
import { ServerPicker } from "./servers/ServerPicker";
import { credentialStore, useCredentials } from "./credentialStore";
import { useDraft } from "./form/useDraft";
import { useSending } from "./send/useSending";
import { useTargets } from "./servers/useTargets";

interface Props extends ExplorerOptions {
  description: Description;
}

/** The request of one operation: where to, as whom, with what, and what came back. */
export function Explorer(props: Props) {
  const { description, path, method, baseUrl, hideSend, onClose } = props;
  const operation = useMemo(
    () => readOperation(description, path, method),
    [description, path, method],
  );
  const { parameters, body, choices, permissions } = operation;
  const verb = method.toUpperCase();

  const { all, target, sandbox } = useTargets(
    operation.servers,
    operation.isAuthentik,
  );
  const { credentials } = useCredentials();
  const secrets = useOperationSecrets(description, `${verb} ${path}`);
  const { policy } = secrets;
  const { draft, change, link } = useDraft(
    `${verb} ${path}`,
    operation,
    policy,
  );
  const form = useRef<HTMLFormElement>(null);
  const json = useRef<JsonBodyHandle>(null);
  // What was pressed to open the explorer is gone: the focus goes on from here.
  useEffect(() => {
    if (props.takesFocus) form.current?.focus({ preventScroll: true });
  }, [props.takesFocus]);

  const chosen = Math.min(
    draft.choice ?? defaultChoice(choices, credentials, target, operation.open),
    choices.length - 1,
  );
  const mediaTypes = Object.keys(body?.content ?? {});
  const mediaType =
    mediaTypes.find((type) => type === draft.mediaType) ?? mediaTypes[0] ?? "";
  const media = body?.content[mediaType] ?? {};
  const input = draft.inputs[mediaType] ?? {};
  const built = buildBody(mediaType, media, input);
  const masked = useMemo(() => {
    const placeholders = new Set<string>();
    const shown = maskedDraft(draft, operation, policy, placeholders);
    return { ...shown, placeholders: [...placeholders] };
  }, [draft, operation, policy]);
  const compose = () =>
    composeRequest({
      ...operation,
      accept: acceptHeader(operation.responseTypes, draft.accept),
      values: draft.values,
      body: built,
      masked: {
        ...(target.maskedRoot !== undefined && { server: target.maskedRoot }),
        values: masked.values,
        placeholders: masked.placeholders,
        body: buildBody(mediaType, media, masked.inputs[mediaType] ?? {}),
      },
      apiRoot: target.apiRoot,
      alternative: choices[chosen] ?? [],
      credentials: credentialStore.state().credentials,
      cookies: document.cookie,
    });
  const composed = compose();
  const sending = useSending({
    method,
    target,
    composed,
    compose,
    findProblems: async () =>
      requestProblems({
        ...operation,
        values: draft.values,
        mediaType,
        input,
        built,
        bodyProblems: (await json.current?.problems()) ?? [],
      }),
  });
  const { problem, state } = sending;

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
  const go = ({ parameter, line }: RequestProblem) => {
    sending.forgetQuestion();
    if (parameter !== undefined) goToField(form.current, parameter);
    if (line !== undefined) json.current?.goToLine(line);
  };
  const onKeyDown = (event: KeyboardEvent) => {
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
          permissions={permissions}
          target={target}
          baseUrl={baseUrl}
          isAuthentik={operation.isAuthentik}
          onChoose={(choice) => {
            edit({ choice });
          }}
        />
        <Parameters
          description={description}
          parameters={parameters}
          values={draft.values}
          problem={problem}
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
        <ResponseType
          types={operation.responseTypes}
          chosen={draft.accept}
          onChange={(accept) => {
            edit({ accept });
          }}
        />
        {!hideSend && (
          <>
            <SendBar
              state={state}
              problem={problem}
              onGo={go}
              onAgree={sending.agree}
              onCancel={sending.cancel}
            />
            <ResponseView
              state={state}
              permissions={permissions}
              operation={operation}
            />
          </>
        )}
        {composed.shown && composed.masked && (
          <Code
            shown={composed.shown}
            masked={composed.masked}
            title={operation.title}
            received={() =>
              state.status === "received" &&
              isSameRequest(state.request, composed.request)
                ? {
                    response: harResponse(state.response, operation, policy),
                    at: state.response.receivedAt - state.response.firstByte,
                  }
                : undefined
            }
            context={{
              description,
              path,
              method,
              apiRoot: target.apiRoot,
              values: draft.values,
              client: product.client,
            }}
            maskedContext={{
              values: masked.values,
              apiRoot: target.maskedRoot ?? target.apiRoot,
            }}
            link={link}
          />
        )}
      </form>
    </SecretsProvider>
  );
}

/** In editors, open lists and input methods Escape has a meaning of its own. */
function usesEscape({ target, nativeEvent }: KeyboardEvent): boolean {
  return (
    nativeEvent.isComposing ||
    target instanceof HTMLSelectElement ||
    (target as Element).shadowRoot !== null
  );
}
