import { useMemo, useRef, useState } from "react";
import { alternatives } from "../credentials/requirements";
import type { Description } from "../description/types";
import { acceptOf } from "../request/accept";
import { operationParameters } from "../request/parameters";
import type { ParameterValues } from "../request/types";
import { Access } from "./Access";
import { AnswerView } from "./AnswerView";
import { Code } from "./Code";
import styles from "./explorer.module.css";
import type { ExplorerOptions } from "./options";
import { fieldSelector, Parameters } from "./Parameters";
import { composeRequest } from "./compose";
import { RequestLine } from "./RequestLine";
import { sandboxState } from "./sandbox";
import { SendBar } from "./SendBar";
import { ServerPicker } from "./ServerPicker";
import {
  chosenTarget,
  operationServers,
  serverChoice,
  targets,
} from "./servers";
import { useStore } from "./store";
import { useCredentials } from "./session";
import { useSend } from "./useSend";

interface Props extends ExplorerOptions {
  description: Description;
}

/** The request of one operation: where to, as whom, with what, and what came back. */
export function Explorer({ description, path, method, baseUrl }: Props) {
  const sandbox = useStore(sandboxState);
  const choice = useStore(serverChoice);
  const { credentials } = useCredentials();
  const [values, setValues] = useState<ParameterValues>({});
  const [attempted, setAttempted] = useState(false);
  const [sending, sender] = useSend();
  const form = useRef<HTMLFormElement>(null);

  const operation = useMemo(
    () => ({
      parameters: operationParameters(description, path, method),
      accepted: alternatives(description, path, method),
      servers: operationServers(description, path, method),
      accept: acceptOf(description, path, method),
    }),
    [description, path, method],
  );
  const all = targets(operation.servers, sandbox, location.origin);
  const target = chosenTarget(all, choice);
  if (!target) return null;

  const composed = composeRequest({
    ...operation,
    path,
    method,
    values,
    credentials,
    apiRoot: target.apiRoot,
  });
  const problem = attempted ? composed.problem : undefined;
  const submit = () => {
    setAttempted(true);
    if (composed.request) void sender.send(composed.request);
    else if (composed.problem) {
      form.current
        ?.querySelector<HTMLElement>(fieldSelector(composed.problem.key))
        ?.focus();
    }
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
      <ServerPicker targets={all} target={target} sandbox={sandbox} />
      <Access
        accepted={operation.accepted}
        target={target}
        baseUrl={baseUrl}
        active={composed.alternative}
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
      <SendBar
        problem={problem}
        sending={sending.status === "sending"}
        onCancel={sender.cancel}
      />
      <AnswerView state={sending} />
      {composed.request && composed.maskedRequest && (
        <Code shown={composed.request} masked={composed.maskedRequest} />
      )}
    </form>
  );
}
