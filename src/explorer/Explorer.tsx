import { useMemo, useRef, useState } from "react";
import { alternatives } from "../credentials/requirements";
import type { Description } from "../description/types";
import { acceptOf } from "../request/accept";
import { ParameterError } from "../request/build";
import { operationParameters } from "../request/parameters";
import { SendError } from "../request/send";
import type { ParameterValues } from "../request/types";
import { Access } from "./Access";
import { AnswerView } from "./AnswerView";
import { accessChoices, defaultChoice } from "./choices";
import { Code } from "./Code";
import { composeRequest } from "./compose";
import { dispatch } from "./dispatch";
import styles from "./explorer.module.css";
import { freshen, isStale } from "./freshen";
import type { ExplorerOptions } from "./options";
import { fieldSelector, Parameters } from "./Parameters";
import { RequestLine } from "./RequestLine";
import { SendBar } from "./SendBar";
import { ServerPicker } from "./ServerPicker";
import { operationServers } from "./servers";
import { credentialStore, useCredentials } from "./session";
import { useSend } from "./useSend";
import { useTargets } from "./useTargets";

interface Props extends ExplorerOptions {
  description: Description;
}

/** The request of one operation: where to, as whom, with what, and what came back. */
export function Explorer(props: Props) {
  const { description, path, method, baseUrl, hideSend } = props;
  const operation = useMemo(() => {
    const accepted = alternatives(description, path, method);
    return {
      parameters: operationParameters(description, path, method),
      choices: accessChoices(accepted),
      open: accepted.some((schemes) => schemes.length === 0),
      servers: operationServers(description, path, method),
      accept: acceptOf(description, path, method),
      permissions: description.paths?.[path]?.[method]?.["x-permissions"] ?? [],
    };
  }, [description, path, method]);
  const { choices } = operation;

  const { all, target, sandbox } = useTargets(operation.servers);
  const { credentials } = useCredentials();
  const [values, setValues] = useState<ParameterValues>({});
  const [choice, setChoice] = useState<number>();
  const [attempted, setAttempted] = useState(false);
  const [sending, sender] = useSend();
  const form = useRef<HTMLFormElement>(null);

  const chosen = choice ?? defaultChoice(choices, credentials, target);
  const compose = () =>
    composeRequest({
      ...operation,
      path,
      method,
      values,
      apiRoot: target.apiRoot,
      alternative: choices[chosen] ?? [],
      credentials: credentialStore.state().credentials,
      cookies: document.cookie,
    });
  const composed = compose();
  const problem = attempted ? composed.problem : undefined;

  const submit = () => {
    if (hideSend) return;
    setAttempted(true);
    if (composed.problem) {
      if (composed.problem instanceof ParameterError) {
        form.current
          ?.querySelector<HTMLElement>(fieldSelector(composed.problem.key))
          ?.focus();
      }
      return;
    }
    const owners = composed.used.map(({ credential }) => credential);
    const session = owners.some(({ secret }) => secret.kind === "session");
    void sender.start({
      build: () => {
        const { request, problem } = compose();
        if (request) return request;
        throw new SendError("refused", problem?.message ?? "Nothing to send.");
      },
      send: (request, signal) =>
        dispatch(request, { signal, session, timeout: 30_000 }),
      stale: () => isStale(owners),
      refresh: () => freshen(owners),
    });
  };

  return (
    <form
      ref={form}
      className={styles.explorer}
      aria-label={`Try ${method.toUpperCase()} ${path}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          submit();
        }
      }}
    >
      <RequestLine method={method} url={composed.preview} />
      <ServerPicker
        targets={all}
        target={target}
        sandbox={sandbox}
        server={operation.servers[0]}
      />
      <Access
        choices={choices}
        chosen={chosen}
        open={operation.open}
        permissions={operation.permissions}
        target={target}
        baseUrl={baseUrl}
        onChoose={setChoice}
      />
      <Parameters
        description={description}
        parameters={operation.parameters}
        values={values}
        problem={problem}
        onChange={(key, value) => {
          setValues((before) => ({ ...before, [key]: value }));
        }}
      />
      {!hideSend && (
        <>
          <SendBar
            problem={problem}
            sending={sending.status === "sending"}
            onCancel={sender.cancel}
          />
          <AnswerView
            state={sending}
            used={composed.used}
            permissions={operation.permissions}
          />
        </>
      )}
      {composed.shown && composed.masked && (
        <Code shown={composed.shown} masked={composed.masked} />
      )}
    </form>
  );
}
