import { parseArgs } from "node:util";
import { createSafeServer, keepServing } from "../config/http-server";
import {
  DescriptionError,
  defaultVersion,
  formatDiagnostic,
  loadVersion,
} from "../description";
import { createSandbox } from "./index";

const help = `Usage: npm run sandbox -- [options]

  --port N      port to listen on (default 9000, 0 for any free one)
  --host NAME   IP address or host name to listen on (default 127.0.0.1)
  --spec FILE   description to serve (default the first version in openapi/versions.yaml)
  --state FILE  keep the state in a file: a change is on the disk before its response leaves
`;

const loopback = new Set(["127.0.0.1", "::1", "localhost"]);

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: "string", default: "9000" },
      host: { type: "string", default: "127.0.0.1" },
      spec: { type: "string", default: "openapi/versions.yaml" },
      state: { type: "string" },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help) {
    process.stdout.write(help);
    return;
  }
  const port = Number(values.port);
  const { description } = await loadVersion(defaultVersion(values.spec));
  const sandbox = await createSandbox({
    description,
    stateFile: values.state,
    hosts: loopback.has(values.host) ? [] : [`${values.host}:${port}`],
  });
  if (!loopback.has(values.host))
    process.stderr.write(
      `Warning: ${values.host} can be reached by others, and the sandbox shows its passwords to everyone.\n`,
    );
  const server = createSafeServer((request, response) => {
    sandbox.listener(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, values.host, resolve);
  }).catch(async (error: unknown) => {
    await sandbox.close();
    throw error;
  });
  keepServing();
  const url = server.address();
  const actual = typeof url === "object" && url ? url.port : port;
  process.stdout.write(
    `The sandbox listens at http://localhost:${actual}/sandbox/about\n`,
  );
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => {
      server.closeAllConnections();
      server.close();
      void sandbox.close();
    });
}

main().catch((error: unknown) => {
  const text =
    error instanceof DescriptionError
      ? error.diagnostics.map((problem) => formatDiagnostic(problem)).join("\n")
      : (error as NodeJS.ErrnoException).code === "EADDRINUSE"
        ? "The port is taken: name another with --port."
        : String(error instanceof Error ? error.message : error);
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
});
