import styles from "./search.module.css";

interface Props {
  /** Prefix of the options' ids. */
  id: string;
  recent: readonly string[];
  /** Index of the active option. */
  index: number;
  onChoose: (text: string) => void;
}

/** A list of recent searches. */
export function RecentSearches({ id, recent, index, onChoose }: Props) {
  if (recent.length === 0) return null;
  return (
    <>
      <div role="presentation" className={styles["group"]}>
        Recent searches
      </div>
      {recent.map((text, at) => (
        <div
          key={text}
          id={`${id}-${String(at)}`}
          role="option"
          aria-selected={at === index}
          className={styles["option"]}
          onClick={() => {
            onChoose(text);
          }}
        >
          {text}
        </div>
      ))}
    </>
  );
}
