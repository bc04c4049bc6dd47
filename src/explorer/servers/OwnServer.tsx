import { useState } from "react";
import type { Server } from "../../description/model/types";
import { probe } from "../../request/probe";
import { apiRootOn, hostUrl } from "../../request/server";
import { probeOperation, product } from "../product";
import styles from "../explorer.module.css";
import { chooseHost, forgetHost } from "./ownServers";
import { InlineForm } from "../parts/InlineForm";
import type { Target } from "./servers";
import { TextField } from "../parts/TextField";
import { type ProbeReport, reportProbe } from "./probeReport";

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
  | ({ status: "checked"; report: ProbeReport } & Asked)
  | { status: "failed"; message: string };

/**
 * Takes the URL of the reader's own installation and looks what is there. What responds as
 * the product is used at once, anything else only when the reader says so.
 */
export function OwnServer({ server, targets }: Props) {
  const { name = "server" } = product;
  const [url, setUrl] = useState("");
  const [state, setState] = useState<State>({ status: "idle" });
  const own = targets.filter(({ choice }) => choice.kind === "own");

  const take = ({ host, apiRoot }: Asked) => {
    chooseHost(host, apiRoot, targets);
    setUrl("");
  };
  const check = async () => {
    let asked: Asked;
    try {
      asked = {
        host: hostUrl(url, server),
        apiRoot: apiRootOn(url, server),
      };
    } catch (error) {
      setState({ status: "failed", message: (error as Error).message });
      return;
    }
    setState({ status: "checking" });
    const found = await probe(asked.apiRoot + probeOperation, location.origin);
    const report = reportProbe(found, asked.apiRoot, location.origin);
    setState({ status: "checked", ...asked, report });
    if (report.isUsable) take(asked);
  };

  return (
    <details className={styles.details}>
      <summary>Use your own {name}</summary>
      <InlineForm label={`Your own ${name}`} onSubmit={() => void check()}>
        <TextField
          label="URL"
          type="url"
          placeholder="https://auth.example.com"
          value={url}
          onChange={(next) => {
            setUrl(next);
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
          <p className={state.report.isUsable ? styles.good : styles.problem}>
            {state.report.text}
          </p>
        )}
        {state.status === "failed" && (
          <p className={styles.problem}>{state.message}</p>
        )}
      </div>
      {state.status === "checked" && !state.report.isUsable && (
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
