import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { parseArgs } from "node:util";
import { isUsageError, run, say } from "../config/command";
import { withProjectLock } from "../config/project-lock";
import { generatedStaticDir } from "../config/routes";
import { spec } from "../config/site";
import { DescriptionError, isAuthentik, readChangelog } from "../description";
import { generateSite } from "../pages/generate/generate-site";
import { createSandbox } from "../sandbox";
import { openDocs } from "./docs/docs";
import { targetsOf } from "./send/targets";
import { createMcpServer } from "./server";

const usage = `Serves the docs and a sandbox of the API to an assistant, by the Model Context Protocol
on standard input and output. Clients start it themselves:

  npm --silent run mcp
  npm --silent run mcp -- --server https://authentik.example.com

  --server URL     requests may go to this server too; credentials come from API_TOKEN, API_KEY, or
                   API_USERNAME and API_PASSWORD
  --allow-writes   requests to it may change something; otherwise only GET and the like are sent
`;

run(
  async () => {
    const { values } = parseArgs({
      options: {
        server: { type: "string" },
        "allow-writes": { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
    if (values.help) {
      say(usage);
      return 0;
    }
    const { description } = await withProjectLock("npm run mcp", () =>
      generateSite({ spec, say }),
    );
    const sandbox = isAuthentik(description)
      ? await createSandbox({ description })
      : undefined;
    const server = createMcpServer({
      docs: await openDocs(generatedStaticDir),
      description,
      changes: readChangelog(spec),
      targets: targetsOf(sandbox, description, {
        url: values.server,
        allowsWrites: values["allow-writes"],
      }),
    });
    const transport = new StdioServerTransport();
    process.stdin.on("end", () => void server.close());
    server.server.onclose = () => void sandbox?.close();
    await server.connect(transport);
    return undefined;
  },
  (error) => error instanceof DescriptionError || isUsageError(error),
);
