import { DescriptionError } from "..";
import { pull } from "./pull";
import { summarize } from "./summary";

const usage = `Usage: npm run spec:pull -- <address of an authentik instance | address of a schema | file>

A token for the instance is read from the environment variable AUTHENTIK_TOKEN.
`;

async function main(locations: string[]): Promise<void> {
  const [location] = locations;
  if (location === undefined || locations.length > 1) {
    process.stderr.write(usage);
    process.exitCode = 1;
    return;
  }
  try {
    const pulled = await pull(location, {
      folder: ".generated/pulled",
      token: process.env["AUTHENTIK_TOKEN"],
      onProgress: (text) => process.stderr.write(`${text}\n`),
    });
    process.stdout.write(`${summarize(pulled)}\n`);
  } catch (error) {
    if (!(error instanceof DescriptionError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

void main(process.argv.slice(2));
