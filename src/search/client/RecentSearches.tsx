import styles from "./search.module.css";

interface Props {
  /** What the ids of the options begin with. */
  id: string;
  recent: readonly string[];
  /** The option that is active. */
  index: number;
  onChoose: (text: string) => void;
}

/** What was searched for before. */
export function RecentSearches({ id, recent, index, onChoose }: Props) {
  return recent.map((text, at) => (
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
  ));
}
