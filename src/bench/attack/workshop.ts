import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { referencePath } from "../../config/routes";
import { makeDescription } from "../synthetic";
import { copyProject } from "../site/project";
import { type Ended, type Running, runToEnd, start } from "./process";

/** A copy of the project with a small description, to run attacks on. */
export interface Workshop {
  folder: string;
  /** Folder of the reference's pages. */
  pages: string;
  /** Folder of the built site. */
  site: string;
  /** Writes the given version of the description, and a matching guide. */
  describe(version: number): void;
  /** Runs one of the project's commands, such as `src/pages/cli.ts`, until it exits. */
  run(script: string, args?: readonly string[], uid?: number): Promise<Ended>;
  start(script: string, args?: readonly string[]): Running;
  remove(): void;
}

const operations = 40;

export function openWorkshop(): Workshop {
  const folder = mkdtempSync(path.join(tmpdir(), "attack-"));
  copyProject(folder);
  const spec = path.join(folder, "attacked.json");
  const environment = { API_SPEC: "attacked.json" };
  const command = (script: string, args: readonly string[]) => [
    ...["--import", "tsx", script],
    ...args,
  ];
  const workshop: Workshop = {
    folder,
    pages: path.join(folder, "docs", referencePath),
    site: path.join(folder, "build"),
    describe(version) {
      const { info, ...rest } = makeDescription(operations);
      const title = `Version ${String(version)}`;
      for (const item of Object.values(rest.paths ?? {}))
        for (const method of ["get", "post", "put", "patch", "delete"] as const)
          if (item[method]) item[method].description = title;
      for (const schema of Object.values(rest.components?.schemas ?? {}))
        Object.assign(schema, { description: title });
      writeFileSync(
        spec,
        JSON.stringify({ ...rest, info: { ...info, description: title } }),
      );
    },
    run: (script, args = [], uid) =>
      runToEnd(command(script, args), { cwd: folder, environment, uid }),
    start: (script, args = []) =>
      start(command(script, args), { cwd: folder, environment }),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
  mkdirSync(path.join(folder, "node_modules", ".cache"), { recursive: true });
  workshop.describe(0);
  return workshop;
}
