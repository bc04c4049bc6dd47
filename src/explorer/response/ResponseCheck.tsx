import { useEffect, useState } from "react";
import type { Description, Method } from "../../description/model/types";
import { headerOf } from "../../request/headerOf";
import { contentFor, responseFor } from "../../request/response";
import type { ReceivedResponse } from "../../request/receive";
import styles from "../explorer.module.css";
import { formatBytes } from "../parts/format";
import type { CheckedResponse } from "./checkResponse";
import { propertyAnchor } from "./propertyAnchor";

/** Maximum number of bytes checked; larger responses would take too long. */
const limit = 1_000_000;

export interface DescribedOperation {
  description: Description;
  path: string;
  method: Method;
}

interface Props {
  response: ReceivedResponse;
  operation: DescribedOperation;
  /** Scrolls to the value at a JSON pointer. */
  onShow: (pointer: string) => void;
}

/** Lists where a response differs from its description; renders nothing if it does not. */
export function ResponseCheck({ response, operation, onShow }: Props) {
  const { description, path, method } = operation;
  const [{ problems, count, unchecked }, setChecked] =
    useState<CheckedResponse>({
      problems: [],
      count: 0,
      unchecked: [],
    });
  const { status, bytes } = response;
  const described = responseFor(description, path, method, status);
  const mediaType = headerOf(response, "content-type") ?? "";
  const schema = described && contentFor(described, mediaType)?.schema;
  const isJson = /[/+]json\b/i.test(mediaType);
  const isChecked = isJson && bytes.length < limit;

  useEffect(() => {
    if (!schema || !isChecked) return;
    let gone = false;
    import(/* webpackChunkName: "sending" */ "./checkResponse")
      .then(({ checkResponse }) =>
        checkResponse(new TextDecoder().decode(bytes), description, schema),
      )
      .then(
        (checked) => {
          if (!gone) setChecked(checked);
        },
        () => undefined,
      );
    return () => {
      gone = true;
    };
  }, [bytes, description, isChecked, schema]);

  if (!described) {
    return (
      <p className={styles.facts}>
        {status} is not documented for this operation.
      </p>
    );
  }
  return (
    <>
      {schema !== undefined && isJson && !isChecked && (
        <p className={styles.facts}>
          Not checked against the description: larger than {formatBytes(limit)}.
        </p>
      )}
      {unchecked.map((sentence) => (
        <p key={sentence} className={styles.facts}>
          {sentence}
        </p>
      ))}
      <Differences
        problems={problems}
        count={count}
        status={status}
        onShow={onShow}
      />
    </>
  );
}

interface DifferencesProps extends Pick<Props, "onShow"> {
  problems: CheckedResponse["problems"];
  count: number;
  status: number;
}

function Differences({ problems, count, status, onShow }: DifferencesProps) {
  if (problems.length === 0) return null;
  return (
    <details className={styles.details}>
      <summary>
        Differs from the description in {count}{" "}
        {count === 1 ? "place" : "places"}
      </summary>
      <ul
        className={styles.problems}
        aria-label="Differences from the description"
      >
        {problems.map(({ pointer, message, contradiction }) => {
          const anchor = propertyAnchor(pointer, status, isOnPage);
          return (
            <li key={`${pointer} ${message}`}>
              <button
                type="button"
                className={styles.link}
                title="Show it in the response"
                onClick={() => {
                  onShow(pointer);
                }}
              >
                {pointer || "/"}
              </button>
              : {message}{" "}
              {contradiction !== undefined && (
                <>
                  The description is wrong here, not the response: its schema
                  contradicts itself, because {contradiction}.{" "}
                </>
              )}
              {anchor !== undefined && (
                <a href={`#${encodeURIComponent(anchor)}`}>Description</a>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

const isOnPage = (id: string) => document.getElementById(id) !== null;
