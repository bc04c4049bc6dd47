import { useEffect, useMemo, useRef, useState } from "react";
import type { Parameter } from "../../description/model/types";
import type { ReceivedResponse } from "../../request/receive";
import type { ParameterValues } from "../../request/types";
import styles from "../explorer.module.css";
import { collectPages, type Collected } from "./collectPages";
import { nextPage } from "./paging";
import { listOf } from "./subjects";

interface Props {
  response: ReceivedResponse;
  body: unknown;
  /** The URL of the request. */
  url: string;
  parameters: Parameter[];
  /** Shows the next page in place of this one. */
  onNext: (values: ParameterValues) => void;
  /** Requests a page without showing it. */
  ask: (
    values: ParameterValues,
    signal: AbortSignal,
  ) => Promise<{ response: ReceivedResponse; url: string }>;
  /** Shows the combined response. */
  onShow: (response: ReceivedResponse) => void;
}

/** The maximum numbers of results to choose from. */
const limits = [100, 500, 1000, 5000];

/** Controls to load the next page of a list, or all pages up to a limit. */
export function PageControls(props: Props) {
  const { response, body, url, parameters, onNext, ask, onShow } = props;
  const [limit, setLimit] = useState(1000);
  const [collected, setCollected] = useState<{
    from: ReceivedResponse;
    pages: Collected;
  }>();
  const run = useRef<AbortController>(undefined);
  useEffect(() => () => run.current?.abort(), []);
  // Collected pages belong to the response they started from, and to the combined one.
  const found =
    collected?.from === response || collected?.pages.response === response
      ? collected.pages
      : undefined;
  const next = useMemo(
    () => nextPage({ body, headers: response.headers, url, parameters }),
    [body, response, url, parameters],
  );
  const length = listOf(body)?.items.length ?? 0;
  const page = Number(new URL(url).searchParams.get("page"));
  if (length === 0 && page > 1)
    return (
      <p className={styles.line}>
        There is nothing on page {page}: it is beyond the end of the results.
      </p>
    );
  if (!next && !found) return null;
  const all = () => {
    const abort = new AbortController();
    run.current = abort;
    void collectPages({
      ...{ response, body, url, parameters, ask, limit },
      signal: abort.signal,
      onProgress: (pages) => {
        setCollected({ from: response, pages });
      },
    }).then((pages) => {
      setCollected({ from: response, pages });
      if (pages.response) onShow(pages.response);
    });
  };
  const isRunning = found?.status === "running";
  return (
    <section className={styles.section} aria-label="Pages of results">
      <div className={styles.row}>
        {next && !found && (
          <>
            <span>
              {length} {next.total === undefined ? "" : `of ${next.total} `}
              results
            </span>
            <button
              type="button"
              className={styles.button}
              onClick={() => {
                onNext(next.values);
              }}
            >
              Next page
            </button>
            <button type="button" className={styles.button} onClick={all}>
              All, up to
            </button>
            <select
              className={styles.short}
              aria-label="Most results"
              value={limit}
              onChange={({ target }) => {
                setLimit(Number(target.value));
              }}
            >
              {limits.map((one) => (
                <option key={one}>{one}</option>
              ))}
            </select>
          </>
        )}
        {found && (
          <>
            <progress
              aria-label="Results"
              value={found.count}
              max={Math.min(limit, found.total ?? limit)}
            />
            <span role="status">{found.text}</span>
            {isRunning && (
              <button
                type="button"
                className={styles.button}
                onClick={() => run.current?.abort()}
              >
                Stop
              </button>
            )}
          </>
        )}
      </div>
    </section>
  );
}
