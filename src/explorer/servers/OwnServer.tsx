import { useState } from "react";
import type { Server } from "../../description/model/types";
import { probe } from "../../request/probe";
import { hostUrl, ownServerUrl } from "../../request/server";
import { probeOperation, product } from "../product";
import styles from "../explorer.module.css";
import { chooseHost, forgetHost } from "./ownServers";
import { InlineForm } from "../parts/InlineForm";
import type { TargetServer } from "./servers";
import { TextField } from "../parts/TextField";
import { type ProbeReport, reportProbe } from "./probeReport";

interface Props {
  server: Server;
  targets: TargetServer[];
  isAuthentik: boolean;
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
 * A form for the URL of the reader's own server. If the product is known, the URL is probed: a
 * server that responds like the product is used at once, any other after confirmation.
 */
export function OwnServer({ server, targets, isAuthentik }: Props) {
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
        host: isAuthentik
          ? hostUrl(url, server)
          : ownServerUrl(url, server, false),
        apiRoot: ownServerUrl(url, server, isAuthentik),
      };
    } catch (error) {
      setState({ status: "failed", message: (error as Error).message });
      return;
    }
    if (!isAuthentik) {
      take(asked);
      return;
    }
    setState({ status: "checking" });
    const found = await probe(asked.apiRoot + probeOperation, location.origin);
    const report = reportProbe(found, asked.apiRoot, location.origin);
    setState({ status: "checked", ...asked, report });
    if (report.isUsable) take(asked);
  };

  return (
    <>
      <InlineForm
        label={isAuthentik ? `Your own ${name}` : "Another server"}
        onSubmit={() => void check()}
      >
        <TextField
          label="URL"
          type="url"
          placeholder={
            isAuthentik
              ? "https://auth.example.com"
              : "https://api.example.com/v1"
          }
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
          {isAuthentik ? "Check and use" : "Use"}
        </button>
      </InlineForm>
      <div role="status">
        {state.status === "checking" && (
          <p className={styles.note}>Checking…</p>
        )}
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
    </>
  );
}
