import { spawn } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { docusaurusCommand } from "../../config/docusaurus";
import { generatedDir } from "../../config/routes";
import type { ProjectFault } from "../../testing/fixture-project/fault";
import {
  ProjectFiles,
  InjectionError,
} from "../../testing/fixture-project/project-files";
import { createProject } from "../../testing/fixture-project/create-project";
import { projectSources } from "../../testing/fixture-project/sources";
import type { MisbehavingServer } from "../../testing/misbehaving-server";
import { docusaurusSite } from "./docusaurus-site";

/** Faults that can be injected together, and the files with all of them. */
interface Batch {
  faults: ProjectFault[];
  files: Map<string, string>;
}

/**
 * Returns the faults that Docusaurus reports during a build: those whose injected URL is in the
 * output. Docusaurus cannot find faults that only a finished build can have.
 */
export async function foundByDocusaurus(
  faults: readonly ProjectFault[],
  server: MisbehavingServer,
): Promise<Set<string>> {
  const found = new Set<string>();
  for (const batch of beds(faults, server)) await look(batch);
  return found;

  /**
   * Builds again after a failure, which may hide other faults: without reported ones, or in halves.
   */
  async function look(batch: Batch): Promise<void> {
    const { output, hasFailed } = await build(
      docusaurusSite(await projectFrom(batch.files)),
    );
    const reported = batch.faults.filter((fault) => isReported(fault, output));
    for (const { name } of reported) found.add(name);
    if (!hasFailed || batch.faults.length === 1) return;
    const rest = batch.faults.filter((fault) => !reported.includes(fault));
    const middle = reported.length > 0 ? 0 : Math.ceil(rest.length / 2);
    for (const part of [rest.slice(0, middle), rest.slice(middle)])
      for (const smaller of beds(part, server)) await look(smaller);
  }
}

/** Returns the files of a batch, with the generated reference. */
async function projectFrom(
  sources: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  const { files, remove } = await createProject((project) => {
    project.files.clear();
    for (const [name, text] of sources) project.files.set(name, text);
  });
  await remove();
  return files;
}

/** Looks only for the fragment of a URL that has one, because Docusaurus may rewrite its path. */
function isReported({ expect }: ProjectFault, output: string): boolean {
  const [url = ""] = /[\w/#.:%-]{3,}/.exec(expect.at ?? "") ?? [];
  const words = url.replace(/^.*(?=#)/, "").replace(/\/$/, "");
  return words.length > 2 && output.includes(words);
}

/** Distributes faults among as few batches as their edits allow. */
function beds(
  faults: readonly ProjectFault[],
  server: MisbehavingServer,
): Batch[] {
  const all: Batch[] = [];
  for (const fault of faults) {
    const batch = all.find((one) => inject(fault, one, server));
    if (batch) continue;
    const fresh = { faults: [], files: projectSources() };
    if (inject(fault, fresh, server)) all.push(fresh);
  }
  return all;
}

/** Adds a fault to a batch, unless it needs a finished build or conflicts with another fault. */
function inject(
  fault: ProjectFault,
  batch: Batch,
  server: MisbehavingServer,
): boolean {
  const before = new Map(batch.files);
  const files = new Map(before);
  try {
    fault.inject(new ProjectFiles(files), server);
  } catch (error) {
    if (error instanceof InjectionError) return false;
    throw error;
  }
  const isSame =
    files.size === before.size &&
    [...files].every(([name, text]) => before.get(name) === text);
  if (isSame) return false;
  batch.files = files;
  batch.faults.push(fault);
  return true;
}

/** Builds a site and returns the output. */
async function build(
  site: ReadonlyMap<string, string>,
): Promise<{ output: string; hasFailed: boolean }> {
  const folder = path.resolve(generatedDir, "bench/docusaurus");
  await rm(folder, { recursive: true, force: true });
  for (const [name, text] of site) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  const [program, bin] = docusaurusCommand;
  const child = spawn(program, [bin, "build", folder], {
    env: { ...process.env, NO_COLOR: "1", BASE_URL: "/" },
  });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise((resolve) => child.once("close", resolve));
  return { output, hasFailed: code !== 0 };
}
