import { chmodSync, chownSync, mkdirSync, readdirSync } from "node:fs";
import path from "node:path";
import { generatedDir } from "../../../config/routes";
import { differences, snapshot } from "../files";
import { faultsOfRefusal } from "../refusal";
import { type Row, type Trial, rowOf } from "../trial";

const gen = "src/pages/cli.ts";
const build = "src/serve/build-cli.ts";

/**
 * Runs commands with read-only folders; as root, who can always write, it runs them as another
 * user.
 */
export const readOnly: Trial = {
  name: "read-only",
  async run({ workshop }) {
    const { folder, pages } = workshop;
    // The user "nobody" on Linux and most other systems.
    const uid = process.getuid?.() === 0 ? 65_534 : undefined;
    if (uid !== undefined) giveTo(folder, uid);
    workshop.describe(300);
    const first = await workshop.run(build, [], uid);
    const rows: Row[] = [];
    const site = path.join(folder, "read-only-site");
    mkdirSync(site, { recursive: true });
    for (const [attack, locked, script, args] of [
      ["gen, pages read-only", pages, gen, []],
      [
        "gen, one folder of pages read-only",
        path.join(pages, "schemas"),
        gen,
        [],
      ],
      [
        "gen, data read-only",
        path.join(folder, generatedDir, "static"),
        gen,
        [],
      ],
      ["gen, no lock can be made", path.join(folder, generatedDir), gen, []],
      ["gen --out into a read-only folder", site, gen, ["--out", `${site}/x`]],
      [
        "build into a read-only folder",
        site,
        build,
        ["--out-dir", `${site}/x`],
      ],
    ] as const) {
      workshop.describe(301);
      const before = await snapshotOfBoth();
      chmodSync(locked, 0o555);
      const ended = await workshop.run(script, args, uid);
      chmodSync(locked, 0o755);
      const wrong = faultsOfRefusal(ended, script === gen);
      if (first.code !== 0) wrong.push(first.output.slice(-200));
      if (script === gen || attack.includes("lock"))
        for (const name of differences(before, await snapshotOfBoth()))
          wrong.push(`${name} changed`);
      rows.push(
        rowOf(attack, "refused in one sentence, nothing changed", wrong),
      );
    }
    return rows;

    async function snapshotOfBoth() {
      const generated = path.join(folder, generatedDir, "static");
      return new Map([
        ...(await snapshot(pages)),
        ...(await snapshot(generated)),
        ...(await snapshot(site)),
      ]);
    }
  },
};

/** Changes the owner of a tree, without following links. */
function giveTo(folder: string, uid: number): void {
  chownSync(folder, uid, uid);
  for (const entry of readdirSync(folder, {
    recursive: true,
    withFileTypes: true,
  }))
    if (!entry.isSymbolicLink())
      chownSync(path.join(entry.parentPath, entry.name), uid, uid);
}
