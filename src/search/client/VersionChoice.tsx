import type { SearchVersion } from "../versions";
import styles from "./search.module.css";
import { siteVersions } from "./site-versions";

interface Props {
  /** The selected version. */
  version: SearchVersion;
  onChoose: (version: SearchVersion) => void;
}

/** A menu of versions to search; another version's files are fetched when it is selected. */
export function VersionChoice({ version, onChoose }: Props) {
  if (siteVersions.length < 2) return null;
  return (
    <p className={styles["versions"]}>
      <label>
        Version{" "}
        <select
          value={version.folder}
          onChange={({ target }) => {
            const found = siteVersions.find(
              ({ folder }) => folder === target.value,
            );
            if (found) onChoose(found);
          }}
        >
          {siteVersions.map(({ name, folder }) => (
            <option key={folder} value={folder}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </p>
  );
}
