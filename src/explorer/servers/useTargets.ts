import type { Server } from "../../description/model/types";
import { sandboxState } from "./sandbox";
import {
  chosenTarget,
  ownHosts,
  serverChoice,
  signInSettings,
  targets,
} from "./servers";
import { useStore } from "../parts/store";

/** Returns the servers that the reader can choose from, and the chosen one. */
export function useTargets(
  servers: [Server, ...Server[]],
  isAuthentik: boolean,
) {
  const sandbox = useStore(sandboxState);
  const choice = useStore(serverChoice);
  const hosts = useStore(ownHosts);
  const signIn = useStore(signInSettings);
  const { origin } = location;
  const all = targets({
    ...{ servers, sandbox, choice, hosts, signIn, origin, isAuthentik },
  });
  return { all, target: chosenTarget(all, choice), sandbox };
}
