import { run, say } from "../../config/command";
import { DescriptionError } from "..";
import { pull } from "./pull";
import { summarize } from "./summary";

const usage = `Usage: npm run spec:pull -- <URL of an authentik instance | URL of a schema | file>

A token for the instance is read from the environment variable AUTHENTIK_TOKEN.
`;

run(
  async () => {
    const [location, ...more] = process.argv.slice(2);
    if (location === undefined || location.startsWith("-") || more.length > 0) {
      say(usage);
      return 1;
    }
    const pulled = await pull(location, {
      folder: ".generated/pulled",
      token: process.env["AUTHENTIK_TOKEN"],
      onProgress: say,
    });
    process.stdout.write(`${summarize(pulled)}\n`);
    return 0;
  },
  (error) => error instanceof DescriptionError,
);
