import { stateKills } from "../state-kills";
import { type Trial, rowOf } from "../trial";

/** Kills the sandbox while it writes; no acknowledged change may be lost. */
export const killSandbox: Trial = {
  name: "sandbox writes",
  async run({ amounts }) {
    const rows = await stateKills(amounts.kills);
    return rows.map(({ trial, runs, lost, crashed, note }) =>
      rowOf(trial, `${String(runs)} runs, ${note}`, [
        ...(lost > 0 ? [`${String(lost)} acknowledged changes lost`] : []),
        ...(crashed > 0 ? [`${String(crashed)} runs crashed`] : []),
      ]),
    );
  },
};
