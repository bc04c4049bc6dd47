import { useState } from "react";
import type { Server } from "../../description/model/types";
import { reach } from "../../request/reach";
import { apiRootOn, hostAddress } from "../../request/server";
import { probePath, product } from "../product";
import styles from "../explorer.module.css";
import { chooseHost, forgetHost } from "./hosts";
import { InlineForm } from "../parts/InlineForm";
import type { Target } from "./servers";
import { TextField } from "../parts/TextField";
import { type Verdict, verdict } from "./verdict";

interface Props {
  server: Server;
  targets: Target[];
}

interface Asked {
  host: string;
  apiRoot: string;
}

type State =
  | { status: "idle" }
  | { status: "checking" }
  | ({ status: "checked"; verdict: Verdict } & Asked)
  | { status: "failed"; message: string };

/**
 * Takes the address of the reader's own installation and looks what is there. What answers as
 * the product is used at once, anything else only when the reader says so.
 */
export function OwnServer({ server, targets }: Props) {
  const { name = "server" } = product;
  const [address, setAddress] = useState("");
  const [state, setState] = useState<State>({ status: "idle" });
  const own = targets.filter(({ choice }) => choice.kind === "own");

  const take = ({ host, apiRoot }: Asked) => {
    chooseHost(host, apiRoot, targets);
    setAddress("");
  };
  const check = async () => {
    let asked: Asked;
    try {
      asked = {
        host: hostAddress(address, server),
        apiRoot: apiRootOn(address, server),
      };
    } catch (error) {
      setState({ status: "failed", message: (error as Error).message });
      return;
    }
    setState({ status: "checking" });
    const found = await reach(asked.apiRoot + probePath, location.origin);
    const judged = verdict(found, asked.apiRoot, location.origin);
    setState({ status: "checked", ...asked, verdict: judged });
    if (judged.isGood) take(asked);
  };

  return (
    <details className={styles.details}>
      <summary>Use your own {name}</summary>
      <InlineForm label={`Your own ${name}`} onSubmit={() => void check()}>
        <TextField
          label="Address"
          type="url"
          placeholder="https://api.example.com"
          value={address}
          onChange={(next) => {
            setAddress(next);
            setState({ status: "idle" });
          }}
        />
        <button
          type="button"
          className={styles.button}
          disabled={state.status === "checking"}
          onClick={() => void check()}
        >
          Check and use
        </button>
      </InlineForm>
      <div role="status">
        {state.status === "checking" && <p className={styles.note}>Asking…</p>}
        {state.status === "checked" && (
          <p className={state.verdict.isGood ? styles.good : styles.problem}>
            {state.verdict.text}
          </p>
        )}
        {state.status === "failed" && (
          <p className={styles.problem}>{state.message}</p>
        )}
      </div>
      {state.status === "checked" && !state.verdict.isGood && (
        <button
          type="button"
          className={styles.button}
          onClick={() => {
            take(state);
            setState({ status: "idle" });
          }}
        >
          Use {state.host} anyway
        </button>
      )}
      {own.length > 0 && (
        <ul className={styles.plainList} aria-label="Remembered servers">
          {own.map((target) => (
            <li key={target.apiRoot} className={styles.row}>
              <span>{target.label}</span>
              <button
                type="button"
                className={styles.button}
                aria-label={`Forget ${target.label}`}
                onClick={() => {
                  forgetHost(target, targets);
                  setState({ status: "idle" });
                }}
              >
                Forget
              </button>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
