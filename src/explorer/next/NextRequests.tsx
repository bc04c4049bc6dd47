import { useId, useMemo, useState } from "react";
import type { Description } from "../../description/model/types";
import type { ReceivedResponse } from "../../request/receive";
import type { ParameterValues } from "../../request/types";
import styles from "../explorer.module.css";
import type { Draft } from "../form/draft";
import { CopyButton } from "../parts/CopyButton";
import { isPlainClick } from "../parts/navigate";
import { openFragment } from "../options";
import { useTask } from "../parts/useTask";
import { keepVariable, variableName } from "../variables/environments";
import { linksOf } from "./links";
import { titleOf, type Offer, offersOf, type PathValues } from "./offers";
import { type NextOperation, type Operations, pageOf } from "./operations";
import { type Subject, subjectsOf } from "./subjects";
import { updateDraft } from "./updateDraft";
import { draftFor, type Here, visit } from "./visitor";

interface Props {
  body: unknown;
  schema: Parameters<typeof subjectsOf>[1];
  description: Description;
  operations: Operations;
  here: Here;
  /** The path parameters of the request. */
  values: PathValues;
  /** The response, its URL, and the values that were sent. */
  response: ReceivedResponse;
  url: string;
  sent: ParameterValues;
  descriptionUrl: string;
  baseUrl: string;
}

/** The operations on the objects of a response, with their parameters filled in. */
export function NextRequests(props: Props) {
  const { body, schema, description, operations, here, values } = props;
  const { response, url, sent } = props;
  const id = useId();
  const subjects = useMemo(
    () => subjectsOf(body, schema, description),
    [body, schema, description],
  );
  const [chosen, setChosen] = useState(0);
  const subject = subjects[Math.min(chosen, subjects.length - 1)];
  const offers = useMemo(
    () =>
      subject
        ? offersOf(subject, {
            ...{ description, values, path: here.path },
            operations: operations.operations,
          })
        : [],
    [subject, description, values, here.path, operations],
  );
  const links = useMemo(
    () =>
      linksOf({
        ...{ description, body, response, url, values: sent },
        ...{ path: here.path, method: here.method },
        operations: operations.operations,
      }),
    [
      description,
      body,
      response,
      url,
      sent,
      here.path,
      here.method,
      operations,
    ],
  );
  if (links.length === 0 && offers.length === 0) return null;
  const [own, ...others] = offers;
  return (
    <section className={styles.section} aria-label="Next requests">
      <div className={styles.row}>
        <label
          htmlFor={subjects.length > 1 ? id : undefined}
          className={styles.heading}
        >
          Next requests
        </label>
        {subjects.length > 1 && (
          <select
            id={id}
            className={styles.input}
            value={chosen}
            onChange={({ target }) => {
              setChosen(Number(target.value));
            }}
          >
            {subjects.map(({ pointer, value }, index) => (
              <option key={pointer} value={index}>
                {titleOf(value) ?? pointer}
              </option>
            ))}
          </select>
        )}
      </div>
      {links.length > 0 && (
        <ul className={styles.offers} aria-label="Links of this response">
          {links.map(
            ({ name, description: text, operation, values: filled }) => (
              <li key={name}>
                <OperationLink
                  {...props}
                  operation={operation}
                  draft={{ values: filled, inputs: {} }}
                />
                {text !== undefined && (
                  <span className={styles.facts}> {text}</span>
                )}
              </li>
            ),
          )}
        </ul>
      )}
      {own && <OfferList {...props} offer={own} subject={subject} />}
      {others.length > 0 && (
        <details className={styles.details}>
          <summary>
            {others.length === 1
              ? `Related: ${others[0]?.label ?? ""}`
              : `${others.length} related objects`}
          </summary>
          {others.map((offer) => (
            <OfferList
              key={offer.pointer}
              {...props}
              offer={offer}
              subject={undefined}
            />
          ))}
        </details>
      )}
    </section>
  );
}

interface ListProps extends Props {
  offer: Offer;
  /** The object itself, if the response contains it. */
  subject: Subject | undefined;
}

function OfferList(props: ListProps) {
  const { offer, subject, operations, here, baseUrl } = props;
  const [name, value] = Object.entries(offer.values).at(-1) ?? ["", ""];
  const thing = offer.label.split(" ")[0];
  const own = variableName(thing, name);
  const [kept, setKept] = useState(false);
  const { state, start } = useTask();
  const others = offer.operations.filter(
    ({ method, path }) => method !== here.method || path !== here.path,
  );
  const update =
    subject && Object.keys(subject.value).length > 0
      ? (offer.operations.find(({ method }) => method === "patch") ??
        offer.operations.find(({ method }) => method === "put"))
      : undefined;
  return (
    <div role="group" aria-label={offer.label} className={styles.offer}>
      <div className={styles.row}>
        <strong>{offer.label}</strong>
        <code>
          {name} {value}
        </code>
        <CopyButton key={value} text={() => value} label="Copy" />
        <button
          type="button"
          className={styles.button}
          title={`Use it as {{${own}}} in any field`}
          onClick={() => {
            keepVariable(own, value);
            setKept(true);
          }}
        >
          <span aria-live="polite">
            {kept ? `Kept: use {{${own}}}` : `Keep as {{${own}}}`}
          </span>
        </button>
        {update && subject && (
          <button
            type="button"
            className={styles.button}
            disabled={state.status === "running"}
            onClick={() => {
              start(async (signal) => {
                const draft = await updateDraft(
                  update,
                  { ...props, value: subject.value, values: offer.values },
                  signal,
                );
                visit(update, pageOf(operations, update, baseUrl), draft, here);
              });
            }}
          >
            Use as body of “{update.title}”
          </button>
        )}
      </div>
      {state.status === "failed" && (
        <p role="alert" className={styles.problem}>
          {state.error.message}
        </p>
      )}
      <ul className={styles.offers}>
        {others.map((operation) => (
          <li key={`${operation.method} ${operation.path}`}>
            <OperationLink
              {...props}
              operation={operation}
              draft={draftFor(operation, offer.values)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface LinkProps extends Pick<Props, "operations" | "baseUrl" | "here"> {
  operation: NextOperation;
  draft: Draft;
}

/** A link that opens an operation with its form filled in, without reloading the page. */
function OperationLink(props: LinkProps) {
  const { operation, draft, operations, baseUrl, here } = props;
  const page = pageOf(operations, operation, baseUrl);
  return (
    <>
      <span className={styles.method}>{operation.method.toUpperCase()}</span>{" "}
      <a
        href={page + openFragment}
        onClick={(event) => {
          if (!isPlainClick(event)) return;
          event.preventDefault();
          visit(operation, page, draft, here);
        }}
      >
        {operation.title}
      </a>
    </>
  );
}
