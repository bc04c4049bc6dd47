import { visit } from "./history/history";
import type { Here } from "./next/visitor";
import { HistoryList, panelContents, Variables } from "./lazyParts";
import { Panel } from "./parts/Panel";
import styles from "./explorer.module.css";
import { useStore } from "./parts/store";
import { serverChoice, type TargetServer } from "./servers/servers";

interface Props {
  here: Here;
  target: TargetServer;
  all: readonly TargetServer[];
}

const panel = {
  className: `${styles.section} ${styles.extras}`,
  prepare: panelContents.prepare,
};

/** Panels that belong to the visit rather than to an operation: its history and variables. */
export function Panels({ here, target, all }: Props) {
  const visited = useStore(visit).length;
  return (
    <>
      {visited > 0 && (
        <Panel title={`History (${visited})`} {...panel}>
          <HistoryList here={here} />
        </Panel>
      )}
      <Panel title="Values and environments" {...panel}>
        <Variables
          server={target.apiRoot}
          onServer={(server) => {
            const known = all.find(({ apiRoot }) => apiRoot === server);
            if (known) serverChoice.set(known.choice);
          }}
        />
      </Panel>
    </>
  );
}
