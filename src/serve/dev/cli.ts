import { existsSync } from "node:fs";
import { type AddressInfo, createServer as createTcpServer } from "node:net";
import path from "node:path";
import { parseArgs } from "node:util";
import { isUsageError, run, say } from "../../config/command";
import { fileErrorMessage } from "../../config/file-error";
import { createSafeServer, keepServing } from "../../config/http-server";
import { withProjectLock } from "../../config/project-lock";
import { baseUrl, spec } from "../../config/site";
import {
  type Description,
  DescriptionError,
  isAuthentik,
} from "../../description";
import { generateSite } from "../../pages/generate/generate-site";
import { listen } from "../listen";
import { readPort } from "../port";
import { forward, forwardUpgrade } from "./forward";
import { type DocusaurusServer, startDocusaurus } from "./docusaurus-server";
import { onChange } from "./watch";

const usage = `Serves the site with live reload: changes to the description, the guides or the code appear in the browser. The sandbox runs as with npm start and restarts when the description changes.

  npm run dev                      on port 3000, or the next free one
  npm run dev -- --port 8080       on this port and no other
`;

run(
  async () => {
    const { values } = parseArgs({
      options: {
        port: { type: "string" },
        help: { type: "boolean", default: false },
      },
    });
    if (values.help) {
      process.stdout.write(usage);
      return 0;
    }
    const port = readPort(values.port);
    const sitePort = await freePort();
    const site = startDocusaurus(sitePort);
    let description = await generateFirst(site);
    site.serve();
    // Loaded while Docusaurus compiles, to save time.
    const { createSandbox } = await import("../../sandbox");
    const open = async (of: Description) =>
      isAuthentik(of)
        ? await createSandbox({ description: of, baseUrl })
        : undefined;
    let sandbox = await open(description);
    const server = createSafeServer((request, response) => {
      const [pathname = "/"] = (request.url ?? "/").split("?");
      if (sandbox?.owns(pathname)) sandbox.listener(request, response);
      else forward(request, response, sitePort);
    });
    server.on("upgrade", (request, socket, head) => {
      forwardUpgrade(request, socket, head, sitePort);
    });
    const used = await listen(server, port ?? 3000, port !== undefined);
    keepServing();
    say(
      `\nThe docs${sandbox ? ", with a sandbox behind them" : ""}: http://localhost:${String(used)}${baseUrl}\nStop with Ctrl+C.\n`,
    );
    const watcher = existsSync(spec)
      ? onChange(path.dirname(spec), async () => {
          try {
            description = await generate();
            const next = await open(description);
            await sandbox?.close();
            sandbox = next;
          } catch (error) {
            say(
              `${error instanceof DescriptionError ? error.message : (fileErrorMessage(error) ?? String(error))}\nThe pages are unchanged.`,
            );
          }
        })
      : undefined;
    const close = () => {
      watcher?.close();
      site.kill();
      server.close();
      server.closeAllConnections();
      void sandbox?.close();
    };
    for (const signal of ["SIGINT", "SIGTERM"] as const)
      process.once(signal, close);
    site.onExit((code) => {
      process.exitCode = code;
      close();
    });
    return undefined;
  },
  (error) =>
    error instanceof DescriptionError ||
    error instanceof RangeError ||
    isUsageError(error) ||
    /^The ports? /.test(error.message),
);

/** Generates the pages for the first time; if that fails, there is nothing to serve. */
async function generateFirst(site: DocusaurusServer): Promise<Description> {
  try {
    return await generate();
  } catch (error) {
    site.kill();
    throw error;
  }
}

async function generate(): Promise<Description> {
  const { description } = await withProjectLock("npm run dev", () =>
    generateSite({ spec, say }),
  );
  return description;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createTcpServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });
}
