import path from "node:path";
import { createVitest } from "vitest/node";
import type { Job, JobResult } from "./messages";

/*
 * Runs tests in one Vitest instance with replaced contents of a module, so nothing on disk changes.
 * It is a separate process, because an injected fault can make it hang.
 */
let current: Job | undefined;

const vitest = await createVitest(
  "test",
  {
    config: "src/config/vitest.config.ts",
    watch: false,
    maxWorkers: 1,
    testTimeout: 10_000,
    reporters: [{}],
    silent: true,
  },
  {
    plugins: [
      {
        name: "mutant",
        enforce: "pre",
        load: (id) =>
          current && id.split("?")[0] === path.resolve(current.file)
            ? current.code
            : undefined,
      },
    ],
  },
);
await vitest.standalone();

async function run(job: Job): Promise<JobResult> {
  const last = current;
  current = job;
  for (const file of [last?.file, job.file])
    if (file !== undefined) vitest.invalidateFile(path.resolve(file));
  const project = vitest.getRootProject();
  const specifications = job.tests.map((test) =>
    project.createSpecification(path.resolve(test)),
  );
  const { testModules, unhandledErrors } =
    await vitest.runTestSpecifications(specifications);
  const files = new Set(job.tests.map((test) => path.resolve(test)));
  // Vitest also keeps the results of earlier runs.
  for (const module of testModules.filter(({ moduleId }) =>
    files.has(moduleId),
  )) {
    const [failed] = module.children.allTests("failed");
    if (failed) return { passed: false, failure: failed.fullName };
    if (!module.ok()) return { passed: false, failure: module.moduleId };
  }
  const [error] = unhandledErrors;
  return error === undefined
    ? { passed: true }
    : { passed: false, failure: "an error outside of any test" };
}

process.on("message", (job: Job) => {
  run(job).then(
    (result) => process.send?.(result),
    (error: unknown) =>
      process.send?.({
        passed: false,
        failure: String(error),
      } satisfies JobResult),
  );
});
process.on("disconnect", () => process.exit());
process.send?.("ready");
