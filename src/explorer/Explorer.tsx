import { useEffect, useMemo, useRef, useState } from "react";
import type { Description } from "../description/types";
import { buildBody } from "../request/body";
import { ParameterError } from "../request/build";
import { SendError } from "../request/send";
import { Access } from "./Access";
import { AnswerView } from "./AnswerView";
import { BodySection } from "./BodySection";
import { defaultChoice } from "./choices";
import { Code } from "./Code";
import { composeRequest } from "./compose";
import { dispatch } from "./dispatch";
import styles from "./explorer.module.css";
import { freshen, isStale } from "./freshen";
import { asksFirst } from "./guard";
import type { ExplorerOptions } from "./options";
import { fieldSelector, Parameters } from "./Parameters";
import { readOperation } from "./readOperation";
import { RequestLine } from "./RequestLine";
import { SendBar } from "./SendBar";
import { ServerPicker } from "./ServerPicker";
import { credentialStore, useCredentials } from "./session";
import { useDraft } from "./useDraft";
import { useSend } from "./useSend";
import { useTargets } from "./useTargets";

interface Props extends ExplorerOptions {
  description: Description;
}

/** Milliseconds until a request without an answer is given up. */
const timeout = 30_000;

/** The request of one operation: where to, as whom, with what, and what came back. */
export function Explorer(props: Props) {
  const { description, path, method, baseUrl, hideSend } = props;
  const operation = useMemo(
    () => readOperation(description, path, method),
    [description, path, method],
  );
  const { parameters, body, choices, permissions } = operation;
  const verb = method.toUpperCase();

  const { all, target, sandbox } = useTargets(operation.servers);
  const { credentials } = useCredentials();
  const { draft, change, link } = useDraft(`${verb} ${path}`, operation);
  const [attempted, setAttempted] = useState(false);
  const [asking, setAsking] = useState(false);
  const [sending, sender] = useSend();
  const form = useRef<HTMLFormElement>(null);
  // What was pressed to open the explorer is gone: the focus goes on from here.
  useEffect(() => {
    form.current?.focus();
  }, []);

  const chosen = Math.min(
    draft.choice ?? defaultChoice(choices, credentials, target),
    choices.length - 1,
  );
  const mediaTypes = Object.keys(body?.content ?? {});
  const mediaType =
    mediaTypes.find((type) => type === draft.mediaType) ?? mediaTypes[0] ?? "";
  const compose = () =>
    composeRequest({
      ...operation,
      values: draft.values,
      body: buildBody(
        mediaType,
        body?.content[mediaType] ?? {},
        draft.inputs[mediaType] ?? {},
      ),
      apiRoot: target.apiRoot,
      alternative: choices[chosen] ?? [],
      credentials: credentialStore.state().credentials,
      cookies: document.cookie,
    });
  const composed = compose();
  // What the answer on the screen was asked for with; the choice above may have changed since.
  const [used, setUsed] = useState(composed.used);
  const problem = attempted ? composed.problem : undefined;

  const submit = (agreed: boolean) => {
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
    if (asksFirst(method, target) && !agreed) {
      setAsking(true);
      return;
    }
    setAsking(false);
    setUsed(composed.used);
    const owners = composed.used.map(({ credential }) => credential);
    void sender.start({
      build: () => {
        const { request, problem } = compose();
        if (request) return request;
        throw new SendError("refused", problem?.message ?? "Nothing to send.");
      },
      send: (request, signal) =>
        dispatch(request, { signal, used: composed.used, timeout }),
      stale: () => isStale(owners),
      refresh: () => freshen(owners),
    });
  };

  return (
    <form
      ref={form}
      tabIndex={-1}
      className={styles.explorer}
      aria-label={`Try ${verb} ${path}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit(false);
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          submit(false);
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
        permissions={permissions}
        target={target}
        baseUrl={baseUrl}
        onChoose={(choice) => {
          change({ choice });
        }}
      />
      <Parameters
        description={description}
        parameters={parameters}
        values={draft.values}
        problem={problem}
        onChange={(key, value) => {
          change({ values: { ...draft.values, [key]: value } });
        }}
      />
      {body && (
        <BodySection
          description={description}
          body={body}
          mediaType={mediaType}
          inputs={draft.inputs}
          onChange={change}
        />
      )}
      {!hideSend && (
        <>
          <SendBar
            problem={problem}
            sending={sending.status === "sending"}
            question={
              asking
                ? `${verb} ${composed.preview} changes what is on ${new URL(target.apiRoot).host}. There may be no way back.`
                : undefined
            }
            onAgree={() => {
              submit(true);
            }}
            onCancel={() => {
              if (asking) setAsking(false);
              else sender.cancel();
            }}
          />
          <AnswerView state={sending} used={used} permissions={permissions} />
        </>
      )}
      {composed.shown && composed.masked && (
        <Code
          shown={composed.shown}
          masked={composed.masked}
          title={operation.title}
          context={{
            description,
            path,
            method,
            apiRoot: target.apiRoot,
            values: draft.values,
          }}
          link={link}
        />
      )}
    </form>
  );
}
