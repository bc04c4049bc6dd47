import { execFileSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { differences, snapshot } from "../files";
import { type Row, type Trial, rowOf } from "../trial";
import { faultsOfRefusal } from "../refusal";

const size = "24m";
/** Bytes left free for the command. */
const left = 64 * 1024;

/** Runs commands on a disk that is too small for their output. */
export const fullDisk: Trial = {
  name: "full-disk",
  async run({ workshop }) {
    const disk = mkdtempSync(path.join(tmpdir(), "attack-disk-"));
    try {
      execFileSync(
        "mount",
        ["-t", "tmpfs", "-o", `size=${size}`, "tmpfs", disk],
        {
          stdio: "ignore",
        },
      );
    } catch {
      rmSync(disk, { recursive: true });
      return [
        {
          attack: "a full disk",
          outcome: "this user may not mount a small disk",
          result: "skipped",
        },
      ];
    }
    const rows: Row[] = [];
    try {
      for (const [attack, script, option] of [
        ["gen on a full disk", "src/pages/cli.ts", "--out"],
        ["build on a full disk", "src/serve/build-cli.ts", "--out-dir"],
      ] as const) {
        const args = [option, path.join(disk, "made")];
        workshop.describe(200);
        const first = await workshop.run(script, args);
        fill(disk);
        const before = await snapshot(disk);
        workshop.describe(201);
        const ended = await workshop.run(script, args);
        const wrong = faultsOfRefusal(ended, script.includes("pages"));
        if (first.code !== 0)
          wrong.push(`with room: ${first.output.slice(-200)}`);
        for (const name of differences(before, await snapshot(disk)))
          wrong.push(`${name} changed`);
        rows.push(
          rowOf(attack, "refused, nothing changed, nothing left", wrong),
        );
        for (const name of ["made", "filler"])
          rmSync(path.join(disk, name), { recursive: true, force: true });
      }
    } finally {
      execFileSync("umount", ["-l", disk]);
      rmSync(disk, { recursive: true });
    }
    return rows;
  },
};

function fill(disk: string): void {
  const { bavail, bsize } = statfsSync(disk);
  mkdirSync(path.join(disk, "filler"));
  writeFileSync(
    path.join(disk, "filler", "bytes"),
    Buffer.alloc(Math.max(0, bavail * bsize - left)),
  );
}
