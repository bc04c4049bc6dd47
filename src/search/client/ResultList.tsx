import { markWords } from "../match/marks";
import type { Result, ResultGroup } from "../match/results";
import { siteUrl } from "./site-url";
import styles from "./search.module.css";

interface Props {
  /** Prefix of the options' ids. */
  id: string;
  groups: readonly ResultGroup[];
  /** Index of the active option across all groups. */
  index: number;
  onFollow: () => void;
}

/** The grouped results; each is a link, so that it can be opened in a new tab. */
export function ResultList({ id, groups, index, onFollow }: Props) {
  let first = 0;
  return groups.map(({ title, results }) => {
    const start = first;
    first += results.length;
    const heading = `${id}-${title.replaceAll(" ", "-")}`;
    return (
      <div key={title} role="group" aria-labelledby={heading}>
        <div id={heading} role="presentation" className={styles["group"]}>
          {title}
        </div>
        {results.map((result, at) => (
          <a
            key={result.url}
            id={`${id}-${String(start + at)}`}
            role="option"
            aria-selected={start + at === index}
            tabIndex={-1}
            className={styles["option"]}
            href={siteUrl(result.url)}
            onClick={onFollow}
          >
            <Line result={result} />
          </a>
        ))}
      </div>
    );
  });
}

function Line({
  result: { title, method, detail, words },
}: {
  result: Result;
}) {
  return (
    <>
      <span className={styles["title"]}>
        {method !== undefined && (
          <span className={`method-badge method-badge--${method}`}>
            {method.toUpperCase()}
          </span>
        )}{" "}
        <Marked text={title} words={words} />
      </span>
      {detail !== "" && (
        <span className={styles["detail"]}>
          <Marked text={detail} words={words} />
        </span>
      )}
    </>
  );
}

function Marked({ text, words }: { text: string; words: readonly string[] }) {
  return markWords(text, words).map((piece, at) =>
    piece.isMarked ? <mark key={at}>{piece.text}</mark> : piece.text,
  );
}
