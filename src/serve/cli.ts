import { parseArgs } from "node:util";
import { isUsageError, run, say } from "../config/command";
import { keepServing } from "../config/http-server";
import { withProjectLock } from "../config/project-lock";
import { baseUrl, spec } from "../config/site";
import {
  DescriptionError,
  isAuthentik,
  readChangelog,
  siteVersions,
} from "../description";
import { mcpPath } from "../mcp/http";
import { readToken } from "../mcp/token";
import { loadDefault } from "../pages/generate/generate-site";
import { readState, StateFileError } from "../sandbox";
import { buildIfChanged } from "./build";
import { generateApart } from "./generate";
import { listen } from "./listen";
import { defaultOutDir } from "./out-dir";
import { readPort } from "./port";
import { createSiteServer } from "./server";

const usage = `Generates and builds what changed, then serves the site, the sandbox's API and its OpenID
provider on one local URL.

  npm start                      on port 3000, or the next free one
  npm start -- --port 8080       on this port and no other

MCP clients find the docs and the sandbox at the path mcp of the same URL, with the token that is
printed; MCP_TOKEN sets one that stays the same.

  --port N       the port to listen on, on loopback
  --out-dir DIR  folder of the built site (default build)
  --state FILE   keeps the sandbox's state over restarts: a change is on the disk before its
                 response leaves
  --mcp-server URL     MCP clients may send requests to this server too; credentials come from
                       API_TOKEN, API_KEY, or API_USERNAME and API_PASSWORD
  --mcp-allow-writes   requests to it may change something; otherwise only GET and the like are sent
`;

run(
  async () => {
    const { values } = parseArgs({
      options: {
        port: { type: "string" },
        "out-dir": { type: "string", default: defaultOutDir },
        state: { type: "string" },
        "mcp-server": { type: "string" },
        "mcp-allow-writes": { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
    if (values.help) {
      process.stdout.write(usage);
      return 0;
    }
    const port = readPort(values.port) ?? 3000;
    const folder = values["out-dir"];
    // Report an unusable state file before the build, which takes a while.
    if (values.state) await readState(values.state);
    const description = await withProjectLock("npm start", async () => {
      const loaded = await generateApart();
      if (!(await buildIfChanged(folder)))
        say("Nothing changed since the last build.");
      const { description } = loaded ?? (await loadDefault(siteVersions(spec)));
      return description;
    });
    const token = readToken(process.env["MCP_TOKEN"]);
    const hasSandbox = isAuthentik(description);
    if (!hasSandbox && values.state)
      say("There is no sandbox of this API, and so no state of it to keep.");
    const { server, close } = await createSiteServer({
      folder,
      baseUrl,
      description,
      hasSandbox,
      stateFile: values.state,
      mcp: {
        token,
        server: {
          url: values["mcp-server"],
          allowsWrites: values["mcp-allow-writes"],
        },
        readChanges: () => readChangelog(spec),
      },
    });
    const used = await listen(server, port, values.port !== undefined);
    keepServing();
    if (used !== port) say(`The port ${String(port)} is taken.`);
    const url = `http://localhost:${String(used)}${baseUrl}`;
    say(
      `\nThe docs${hasSandbox ? ", with a sandbox behind them" : ""}: ${url}\nMCP: ${url}${mcpPath}, bearer token ${token}\nStop with Ctrl+C.`,
    );
    for (const signal of ["SIGINT", "SIGTERM"] as const)
      process.once(signal, () => {
        void close();
      });
    return undefined;
  },
  (error) =>
    error instanceof DescriptionError ||
    error instanceof RangeError ||
    error instanceof StateFileError ||
    isUsageError(error) ||
    /^The ports? /.test(error.message),
);
