import { useEffect, useState } from "react";
import { harLog } from "../../request/exports/har";
import styles from "../explorer.module.css";
import { jsonOf } from "../next/received";
import { type Here, visit as open } from "../next/visitor";
import { download } from "../parts/download";
import { formatDuration } from "../parts/format";
import { useStore } from "../parts/store";
import { DifferenceTable } from "./DifferenceTable";
import { diffJson } from "./diff";
import { type HistoryEntry, keepsHistory, visit } from "./history";
import { followHistory } from "./kept";
import { replay } from "./replay";

/** The requests of this visit, to restore, resend, compare and export. */
export function HistoryList({ here }: { here: Here }) {
  const entries = useStore(visit);
  useEffect(followHistory, []);
  const keeps = useStore(keepsHistory);
  const [compared, setCompared] = useState<readonly number[]>([]);
  const pair = compared.flatMap(
    (id) => entries.find((one) => one.id === id) ?? [],
  );
  const go = (entry: HistoryEntry, sends: boolean) => {
    if (sends) replay.set(entry);
    open(entry, entry.page, entry.draft, here);
  };
  return (
    <>
      <ol className={styles.history} aria-label="Requests of this visit">
        {entries.map((entry) => (
          <li key={entry.id}>
            <input
              type="checkbox"
              aria-label={`Compare ${entry.title} of ${timeOf(entry)}`}
              checked={compared.includes(entry.id)}
              onChange={({ target }) => {
                setCompared((before) =>
                  target.checked
                    ? [...before, entry.id].slice(-2)
                    : before.filter((id) => id !== entry.id),
                );
              }}
            />
            <time dateTime={new Date(entry.at).toISOString()}>
              {timeOf(entry)}
            </time>
            <span
              className={styles.state}
              data-class={String(entry.status).slice(0, 1)}
            >
              {entry.status}
            </span>
            <span className={styles.asked}>
              <span className={styles.method}>{entry.request.method}</span>{" "}
              <span title={entry.request.url}>{entry.title}</span>{" "}
              <span className={styles.facts}>
                {shortUrl(entry)} · {formatDuration(entry.response.total)}
                {entry.account !== undefined && ` · ${entry.account}`}
              </span>
            </span>
            <span>
              <button
                type="button"
                className={styles.link}
                onClick={() => {
                  go(entry, false);
                }}
              >
                Edit
              </button>{" "}
              <button
                type="button"
                className={styles.link}
                onClick={() => {
                  go(entry, true);
                }}
              >
                Send again
              </button>
            </span>
          </li>
        ))}
      </ol>
      <p className={styles.note} role="status">
        {pair.length === 1 && "Select another one to compare them."}
      </p>
      {pair.length === 2 && <Comparison pair={pair} />}
      <div className={styles.row}>
        <button
          type="button"
          className={styles.button}
          onClick={() => {
            download(
              "requests.har",
              harLog(
                entries.toReversed().map((entry) => ({
                  request: entry.request,
                  at: new Date(entry.at),
                  received: entry.har(),
                })),
              ),
            );
          }}
        >
          Export as HAR
        </button>
        <button
          type="button"
          className={styles.button}
          onClick={() => {
            visit.set([]);
          }}
        >
          Clear
        </button>
        <label>
          <input
            type="checkbox"
            checked={keeps}
            onChange={({ target }) => {
              keepsHistory.set(target.checked);
            }}
          />{" "}
          Keep when the page is reloaded, without secrets
        </label>
      </div>
    </>
  );
}

function Comparison({ pair }: { pair: HistoryEntry[] }) {
  const [older, newer] = pair.toSorted((one, other) => one.id - other.id);
  const [from, to] = [older, newer].map((one) => one && jsonOf(one.response));
  if (from === undefined || to === undefined)
    return (
      <p className={styles.note}>Only JSON of up to 2 MB can be compared.</p>
    );
  return <DifferenceTable found={diffJson(from, to)} />;
}

const timeOf = ({ at }: HistoryEntry) => new Date(at).toLocaleTimeString();

/** Returns the URL without the server, which rarely varies. */
function shortUrl({ request, path }: HistoryEntry): string {
  const { pathname, search } = new URL(request.url);
  const start = path.split("{")[0] ?? path;
  const at = pathname.indexOf(start);
  return (at === -1 ? pathname : pathname.slice(at)) + search;
}
