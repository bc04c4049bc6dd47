import { lazy } from "react";
import { visit } from "./history/history";
import type { Here } from "./next/visitor";
import { Panel } from "./Panel";
import { useStore } from "./parts/store";
import { serverChoice, type TargetServer } from "./servers/servers";

const HistoryList = lazy(async () => ({
  default: (await import("./panelContents")).HistoryList,
}));
const Variables = lazy(async () => ({
  default: (await import("./panelContents")).Variables,
}));

interface Props {
  here: Here;
  target: TargetServer;
  all: readonly TargetServer[];
}

/** What belongs to the visit and not to one operation: its requests, and values under names. */
export function Panels({ here, target, all }: Props) {
  const visited = useStore(visit).length;
  return (
    <>
      {visited > 0 && (
        <Panel title={`History (${visited})`}>
          <HistoryList here={here} />
        </Panel>
      )}
      <Panel title="Values and environments">
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
