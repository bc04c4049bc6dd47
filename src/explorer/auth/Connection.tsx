import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import type { Credential } from "../../credentials/types";
import styles from "../explorer.module.css";
import { describeSecret } from "./describeSecret";
import { Expiry } from "./Expiry";
import { forms } from "./lazyForms";

interface Props {
  /** The server's label. */
  label: string;
  /** The credentials that the request will carry. */
  held: readonly Credential[];
  /** Whether no step is left; the section then collapses to one line. */
  isSettled: boolean;
  /** The selected alternative; selecting another one never collapses the section. */
  chosen: number;
  children: ReactNode;
}

/** The server and the credentials of requests, collapsed to one line once both are settled. */
export function Connection(props: Props) {
  const { label, held, isSettled, chosen, children } = props;
  const id = useId();
  const whose = useRef<HTMLSpanElement>(null);
  const [before, setBefore] = useState({ isSettled, chosen });
  const [isOpen, setIsOpen] = useState(!isSettled);
  const [folds, setFolds] = useState(0);
  if (before.isSettled !== isSettled || before.chosen !== chosen) {
    setBefore({ isSettled, chosen });
    if (before.isSettled !== isSettled && before.chosen === chosen) {
      setIsOpen(!isSettled);
      if (isSettled) setFolds(folds + 1);
    }
  }
  // The focused element was removed when the section collapsed.
  useEffect(() => {
    if (folds > 0 && document.activeElement === document.body)
      whose.current?.focus({ preventScroll: true });
  }, [folds]);
  const isShown = isOpen || !isSettled;
  return (
    <>
      {isSettled && (
        <section className={styles.connection} aria-label="Server and access">
          <p>
            <strong>{label}</strong>
            {!isShown && (
              <>
                {" · "}
                {held.length === 0 && "open to everyone"}
                {held.map((credential, index) => (
                  <HeldInBrief
                    key={credential.scheme}
                    credential={credential}
                    whose={index === 0 ? whose : undefined}
                  />
                ))}
              </>
            )}
          </p>
          <button
            type="button"
            className={styles.button}
            aria-label={isShown ? "Done" : "Change server or access"}
            aria-expanded={isShown}
            aria-controls={id}
            onPointerEnter={prepareForms}
            onFocus={prepareForms}
            onClick={() => {
              setIsOpen(!isOpen);
            }}
          >
            {isShown ? "Done" : "Change"}
          </button>
        </section>
      )}
      <div id={id} hidden={!isShown}>
        {isShown && children}
      </div>
    </>
  );
}

const prepareForms = () => void forms.prepare();

function HeldInBrief({
  credential: { secret },
  whose,
}: {
  credential: Credential;
  whose: React.RefObject<HTMLSpanElement | null> | undefined;
}) {
  const { lead, name, rest } = describeSecret(secret);
  const expiresAt =
    secret.kind === "oauth" ? secret.tokens.expiresAt : undefined;
  return (
    <>
      <span ref={whose} tabIndex={-1} className={styles.good}>
        <span className={styles.unseen}>{lead}</span>
        {name}
        {rest}
      </span>
      {expiresAt !== undefined && (
        <>
          {" · "}
          <Expiry
            at={expiresAt}
            renews={
              secret.kind === "oauth" &&
              secret.tokens.refreshToken !== undefined
            }
            isBrief
          />
        </>
      )}
    </>
  );
}
