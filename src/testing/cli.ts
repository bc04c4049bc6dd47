import { run, say } from "../config/command";
import { subpathBuild } from "../e2e/sites";
import { ensureChromium } from "./chromium";
import { findFirefox, withoutFirefox } from "./firefox";
import { tryInstallSampleTools } from "./sample-tools";
import {
  type Count,
  type Step,
  checkReport,
  checksReport,
  countCheck,
  countEndToEnd,
  countUnit,
  endToEndReport,
  runStep,
  unitReport,
} from "./steps";

/** All steps of the tests, the fastest to fail first. */
const steps: Step[] = [
  { name: "pages", command: ["npm", "run", "-s", "gen"], isRequired: true },
  { name: "format", command: ["npm", "run", "-s", "format:check"] },
  { name: "lint", command: ["npm", "run", "-s", "lint"] },
  { name: "imports", command: ["npm", "run", "-s", "lint:imports"] },
  { name: "types", command: ["npm", "run", "-s", "types"] },
  vitestStep("unit", unitReport),
  vitestStep("checks", checksReport),
  {
    name: "build below a path",
    command: [
      "npm",
      "run",
      "-s",
      "build",
      "--",
      "--out-dir",
      subpathBuild.folder,
    ],
    env: { BASE_URL: subpathBuild.baseUrl },
    isRequired: true,
  },
  { name: "build", command: ["npm", "run", "-s", "build"], isRequired: true },
  {
    name: "check",
    command: [
      ...["npm", "run", "-s", "check", "--"],
      ...["--format", "json", "--output", checkReport],
    ],
    report: { file: checkReport, count: countCheck },
  },
  {
    name: "links below a path",
    command: [
      ...["npm", "run", "-s", "check:links", "--"],
      ...["--site", subpathBuild.folder],
    ],
  },
  {
    name: "end to end",
    command: ["npm", "run", "-s", "test:e2e"],
    env: { E2E_REPORT: endToEndReport },
    report: { file: endToEndReport, count: countEndToEnd },
  },
];

/** Returns a step that runs a vitest suite through its npm script. */
function vitestStep(name: "unit" | "checks", file: string): Step {
  return {
    name,
    command: [
      ...["npm", "run", "-s", `test:${name}`, "--"],
      ...["--reporter=dot", "--reporter=json", `--outputFile=${file}`],
    ],
    report: { file, count: countUnit },
  };
}

run(
  async () => {
    process.env["CHROMIUM_PATH"] = ensureChromium(say);
    tryInstallSampleTools(say);
    if (!findFirefox()) say(withoutFirefox);
    const total: Count = { passed: 0, failed: 0 };
    const failed: string[] = [];
    for (const step of steps) {
      const start = performance.now();
      say(`\n== ${step.name}`);
      const count = await runStep(step);
      total.passed += count.passed;
      total.failed += count.failed;
      const seconds = ((performance.now() - start) / 1000).toFixed(0);
      say(
        `== ${step.name}: ${String(count.passed)} passed, ${String(count.failed)} failed (${seconds} s)`,
      );
      if (count.failed === 0) continue;
      failed.push(step.name);
      if (step.isRequired) break;
    }
    if (failed.length > 0) say(`\nFailed: ${failed.join(", ")}`);
    process.stdout.write(
      `\n${String(total.passed)} passed, ${String(total.failed)} failed\n`,
    );
    return total.failed === 0 ? 0 : 1;
  },
  (error) =>
    error.message.includes("Chromium") ||
    /CHROMIUM_PATH|FIREFOX_PATH/.test(error.message),
);
