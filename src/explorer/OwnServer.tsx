import { useState } from "react";
import type { Server } from "../description/types";
import { type Reach, reach } from "../request/reach";
import { apiRootOn } from "../request/server";
import { probePath } from "./authentik";
import styles from "./explorer.module.css";
import { InlineForm } from "./InlineForm";
import { ownHosts, serverChoice } from "./servers";
import { TextField } from "./TextField";

type State =
  | { status: "idle" }
  | { status: "checking" }
  | { status: "checked"; apiRoot: string; reach: Reach }
  | { status: "failed"; message: string };

/** Takes the address of the reader's own installation, checks and remembers it. */
export function OwnServer({ server }: { server: Server }) {
  const [host, setHost] = useState("");
  const [state, setState] = useState<State>({ status: "idle" });

  const use = async () => {
    try {
      const apiRoot = apiRootOn(host, server);
      setState({ status: "checking" });
      const found = await reach(apiRoot + probePath, location.origin);
      const name = host.trim();
      ownHosts.set([name, ...ownHosts.get().filter((one) => one !== name)]);
      serverChoice.set({ kind: "own", host: name });
      setState({ status: "checked", apiRoot, reach: found });
    } catch (error) {
      setState({ status: "failed", message: (error as Error).message });
    }
  };

  return (
    <details className={styles.details}>
      <summary>Use your own authentik</summary>
      <InlineForm label="Your own authentik" onSubmit={() => void use()}>
        <TextField
          label="Address"
          type="url"
          placeholder="https://auth.example.com"
          value={host}
          onChange={setHost}
        />
        <button
          type="button"
          className={styles.button}
          disabled={state.status === "checking"}
          onClick={() => void use()}
        >
          Check and use
        </button>
      </InlineForm>
      <div role="status">
        {state.status === "checking" && <p className={styles.note}>Asking…</p>}
        {state.status === "checked" && (
          <p className={state.reach === "open" ? styles.good : styles.problem}>
            {verdict(state.reach, state.apiRoot)}
          </p>
        )}
        {state.status === "failed" && (
          <p className={styles.problem}>{state.message}</p>
        )}
      </div>
    </details>
  );
}

function verdict(found: Reach, apiRoot: string): string {
  const { origin } = new URL(apiRoot);
  switch (found) {
    case "open":
      return `${origin} answers this page.`;
    case "closed":
      return (
        `${origin} answers, but its API does not let pages of ${location.origin} read the ` +
        "answers. authentik has no setting for that: serve these pages below its own address, or " +
        `let the reverse proxy in front of it add "Access-Control-Allow-Origin: ${location.origin}" ` +
        'and "Access-Control-Allow-Headers: authorization, content-type" for /api/v3/ and answer ' +
        "OPTIONS requests. Until then, use the code shown below in a terminal."
      );
    case "unreachable":
      return (
        `${origin} does not answer. Whether its name, the network or its certificate is the ` +
        `reason, a page cannot see; "curl -I ${apiRoot}" in a terminal can.`
      );
    case "insecure":
      return (
        `${origin} is plain http on another computer, which browsers keep pages from asking. ` +
        "Use its https address."
      );
  }
}
