import { parseArgs } from "node:util";
import { isUsageError, run, say } from "../../config/command";
import { checkLicenses } from "./check";
import { readPackages } from "./packages";
import { policy } from "./policy";

const usage = `Lists the licenses of all packages in package-lock.json, and fails on those that
src/checks/licenses/policy.ts does not allow.

  npm run licenses
  npm run licenses -- --all    each package with its licence
`;

run(
  () => {
    const { values } = parseArgs({
      options: {
        all: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
    if (values.help) {
      process.stdout.write(usage);
      return Promise.resolve(0);
    }
    const packages = readPackages(".");
    const { counts, problems } = checkLicenses(packages, policy);
    const lines = values.all
      ? packages.map(
          ({ name, version, license }) =>
            `${name}@${version}\t${license ?? policy.reviewed[name] ?? "none stated"}`,
        )
      : counts.map(
          ([license, count]) => `${String(count).padStart(5)}  ${license}`,
        );
    process.stdout.write(`${lines.join("\n")}\n`);
    problems.forEach(say);
    say(`${String(packages.length)} packages, ${problems.length} problems`);
    return Promise.resolve(problems.length > 0 ? 1 : 0);
  },
  (error) => isUsageError(error),
);
