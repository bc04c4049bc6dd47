import type { Alternative } from "../credentials/requirements";
import { describeScheme } from "./describeScheme";
import styles from "./explorer.module.css";
import { SchemeAccess } from "./SchemeAccess";
import type { Target } from "./servers";

interface Props {
  accepted: Alternative[];
  target: Target;
  baseUrl: string;
  /** The alternative that the request meets as it stands. */
  active: Alternative | undefined;
}

/** What the operation accepts, and the reader's credentials for it. */
export function Access({ accepted, target, baseUrl, active }: Props) {
  const schemes = new Map(
    accepted.flat().map((required) => [required.name, required]),
  );
  return (
    <section className={styles.section} aria-label="Access">
      <h3 className={styles.heading}>Access</h3>
      <p className={styles.note}>{acceptance(accepted)}</p>
      {[...schemes.values()].map((required) => (
        <SchemeAccess
          key={`${required.name} ${target.apiRoot}`}
          required={required}
          target={target}
          baseUrl={baseUrl}
        />
      ))}
      {!active && (
        <p className={styles.note}>
          Without credentials the request is sent as nobody, and the API will
          refuse it.
        </p>
      )}
    </section>
  );
}

function acceptance(accepted: Alternative[]): string {
  const anonymous = accepted.some((schemes) => schemes.length === 0);
  const ways = accepted
    .filter((schemes) => schemes.length > 0)
    .map((schemes) => schemes.map(describeScheme).join(" together with "));
  if (ways.length === 0) return "Open to everyone: no credentials needed.";
  const list = `Accepts ${ways.join(", or ")}`;
  return anonymous ? `${list}; works without credentials too.` : `${list}.`;
}
