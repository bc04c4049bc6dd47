import type { Trial } from "../trial";
import { fullDisk } from "./full-disk";
import { killBuild } from "./kill-build";
import { killGen } from "./kill-gen";
import { killSandbox } from "./kill-sandbox";
import { malformed } from "./malformed";
import { readOnly } from "./read-only";
import { slowSockets } from "./slow-sockets";

/** All attacks, in the order in which they run. */
export const trials: readonly Trial[] = [
  malformed,
  slowSockets,
  killGen,
  killBuild,
  killSandbox,
  fullDisk,
  readOnly,
];
