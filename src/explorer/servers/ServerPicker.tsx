import { useId } from "react";
import type { Server } from "../../description/model/types";
import styles from "../explorer.module.css";
import { forgetHost } from "./ownServers";
import { OwnServer } from "./lazyOwnServer";
import { Panel } from "../parts/Panel";
import { product } from "../product";
import type { SandboxState } from "./sandbox";
import { serverChoice, type TargetServer } from "./servers";
import { ServerVariables } from "./ServerVariables";

interface Props {
  targets: TargetServer[];
  target: TargetServer;
  sandbox: SandboxState;
  server: Server;
  isAuthentik: boolean;
}

/** A select for the server, which applies to all pages. */
export function ServerPicker({
  targets,
  target,
  sandbox,
  server,
  isAuthentik,
}: Props) {
  const id = useId();
  const { choice } = target;
  return (
    <section className={styles.section} aria-label="Server">
      <div className={styles.row}>
        <label htmlFor={id} className={styles.heading}>
          Server
        </label>
        <select
          id={id}
          className={styles.input}
          value={targets.indexOf(target)}
          onChange={({ target: { value } }) => {
            const chosen = targets[Number(value)];
            if (chosen) serverChoice.set(chosen.choice);
          }}
        >
          {targets.map(({ label, apiRoot }, index) => (
            <option key={`${label} ${apiRoot}`} value={index}>
              {label === apiRoot ? label : `${label} (${apiRoot})`}
            </option>
          ))}
        </select>
        {choice.kind === "own" && (
          <button
            type="button"
            className={styles.button}
            onClick={() => {
              forgetHost(target, targets);
            }}
          >
            Forget this server
          </button>
        )}
      </div>
      {choice.kind === "described" && target.server?.variables && (
        <ServerVariables server={target.server} chosen={choice.variables} />
      )}
      {choice.kind === "sandbox" && !isAuthentik && (
        <p className={styles.note}>
          The sandbox generates its responses from the description. It does not
          know how this API behaves.
        </p>
      )}
      {sandbox.status === "absent" && choice.kind === "described" && (
        <p className={styles.note}>
          This site has no sandbox: requests go to the selected server and can
          change its data.
        </p>
      )}
      <Panel
        title={
          isAuthentik
            ? `Use your own ${product.name ?? "server"}`
            : "Use another server"
        }
        prepare={OwnServer.prepare}
      >
        <OwnServer
          server={server}
          targets={targets}
          isAuthentik={isAuthentik}
        />
      </Panel>
    </section>
  );
}
