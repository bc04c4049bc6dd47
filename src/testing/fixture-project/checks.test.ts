import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { defaultBaseline } from "../../checks/arguments";
import {
  type MisbehavingServer,
  startMisbehavingServer,
} from "../misbehaving-server";
import { checks } from "../../checks/registry";
import { applyBaseline, readBaseline } from "../../checks/report/baseline";
import type { CheckRun } from "../../checks/report/check";
import type { Diagnostic } from "../../description";
import { runChecks } from "../../checks/run";
import type { ProjectFault } from "./fault";
import { faults } from "./faults";
import type { ProjectFiles } from "./project-files";
import { type FixtureProject, createProject } from "./create-project";

let server: MisbehavingServer;
beforeAll(async () => {
  server = await startMisbehavingServer();
});
afterAll(() => server.close());

it("has at least sixty faults, each with a unique name", () => {
  const names = new Set(faults.map(({ name }) => name));
  expect(names.size).toBe(faults.length);
  expect(faults.length).toBeGreaterThanOrEqual(60);
});

it("finds nothing if nothing is wrong", async () => {
  const names = [...new Set(faults.map(({ check }) => check))];
  const { runs } = await inspect(names);
  expect(runs.map(({ check }) => check).sort()).toEqual(names.sort());
  expect(runs.filter(({ failure }) => failure !== undefined)).toEqual([]);
  expect(runs.flatMap(({ findings }) => findings)).toEqual([]);
});

it.each(faults)("$check finds once: $name", async (fault) => {
  const { runs, project } = await inspect(
    [fault.check],
    (project) => {
      fault.inject(project, server);
    },
    !fault.isInSources,
  );
  expect(runs.map(({ failure }) => failure)).not.toContain(expect.anything());
  const findings = runs.flatMap((run) => run.findings);
  expect(findings.map(placeOf)).toEqual([wanted(fault, project)]);
  for (const { message, hint } of findings) {
    expect(message).toMatch(/\w.*\.$/s);
    expect(hint).toMatch(/\w/);
  }
});

async function inspect(
  names: string[],
  inject?: (project: ProjectFiles) => void,
  isBuilt = true,
): Promise<{ runs: CheckRun[]; project: FixtureProject }> {
  const project = await createProject(inject, isBuilt);
  onTestFinished(project.remove);
  const runs = await runChecks(
    checks.filter(({ name }) => names.includes(name)),
    {
      root: project.root,
      site: "build",
      spec: "openapi/openapi.yaml",
      strict: false,
    },
  );
  const { root, files } = project;
  return {
    runs: files.has(defaultBaseline)
      ? applyBaseline(runs, await readBaseline(root, defaultBaseline))
      : runs,
    project,
  };
}

function placeOf({ rule, file, line, column, severity }: Diagnostic) {
  return { rule, file, line, column, severity };
}

function wanted({ expect: wants }: ProjectFault, { files }: FixtureProject) {
  const { rule, file, at, occurrence = 0, severity = "error" } = wants;
  if (at === undefined || at === "")
    return { rule, file, line: 1, column: 1, severity };
  const text = files.get(file) ?? "";
  let offset = -1;
  for (let count = 0; count <= occurrence; count++)
    offset = text.indexOf(at, offset + 1);
  expect(offset, `${file} holds ${at}`).toBeGreaterThanOrEqual(0);
  const before = text.slice(0, offset).split("\n");
  const column = (before.at(-1)?.length ?? 0) + 1;
  return { rule, file, line: before.length, column, severity };
}
