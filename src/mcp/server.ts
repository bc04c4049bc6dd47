import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import { z } from "zod";
import type { ChangeFacts, Description } from "../description";
import { type Method, methods } from "../description/model/types";
import { severities } from "../description/diff/types";
import type { Docs } from "./docs/docs";
import { findOperation, findSchema } from "./docs/find-page";
import { listChanges } from "./docs/list-changes";
import { searchDocs } from "./docs/search-docs";
import { chooseTarget, describeTargets } from "./send/choose-target";
import { parameterValue } from "./send/parameter-value";
import { sendRequest } from "./send/send-request";
import type { Target } from "./send/target";
import { ToolError } from "./tool-error";

export interface McpOptions {
  docs: Docs;
  description: Description;
  /** The changes between versions, newest first. */
  changes: readonly ChangeFacts[];
  /** The servers that requests may be sent to, the sandbox first. */
  targets: readonly Target[];
}

const readOnly = { readOnlyHint: true, openWorldHint: false } as const;

/**
 * Creates an MCP server for an API: its docs and its sandbox.
 *
 * @see https://modelcontextprotocol.io/specification/2025-06-18/server/tools
 */
export function createMcpServer(options: McpOptions): McpServer {
  const { docs, description, changes, targets } = options;
  const { title, version } = docs.manifest;
  const server = new McpServer(
    { name: "api-docs", title: `${title} API docs`, version },
    {
      instructions: `The reference of the ${title} API, version ${version}. Search first, then read the operation before you send a request: its page has parameters, body, permissions and errors.`,
    },
  );

  server.registerTool(
    "search",
    {
      title: "Search the API's docs",
      description:
        "Finds operations, schemas, parameters, properties, permissions, error messages and guides, by words, ids or paths.",
      inputSchema: { query: z.string().min(1).max(500) },
      annotations: readOnly,
    },
    ({ query }) => result(() => searchDocs(docs, query)),
  );
  server.registerTool(
    "read_operation",
    {
      title: "Read an operation",
      description:
        "The page of an operation as Markdown: parameters, body, permissions, responses, examples.",
      inputSchema: { operation: operationName },
      annotations: readOnly,
    },
    ({ operation }) =>
      result(() => pageAt(docs, findOperation(docs.manifest, operation).url)),
  );
  server.registerTool(
    "read_schema",
    {
      title: "Read a schema",
      description:
        "The page of a schema as Markdown: its properties, and what uses it.",
      inputSchema: {
        name: z.string().min(1).describe("Name of the schema, such as User"),
      },
      annotations: readOnly,
    },
    ({ name }) =>
      result(() => pageAt(docs, findSchema(docs.manifest, name).url)),
  );
  server.registerTool(
    "read_page",
    {
      title: "Read another page",
      description:
        "A guide or the page of a tag as Markdown, by the path that search returns.",
      inputSchema: { path: z.string().min(1).max(500) },
      annotations: readOnly,
    },
    ({ path }) => result(() => pageAt(docs, path)),
  );
  server.registerTool(
    "list_changes",
    {
      title: "List changes between versions",
      description:
        "What changed in the API from version to version: of all operations or one, all changes or only breaking ones.",
      inputSchema: {
        version: z
          .string()
          .optional()
          .describe("Only changes that led to this version"),
        operation: z
          .string()
          .optional()
          .describe("Only changes of this operationId"),
        severity: z.enum(severities).optional(),
      },
      annotations: readOnly,
    },
    (query) => result(() => listChanges(changes, query)),
  );
  server.registerTool(
    "send_request",
    {
      title: "Send a request",
      description: `Sends the request of an operation and returns the response. ${describeTargets(targets)} Credentials are added automatically; never ask for any.`,
      inputSchema: {
        operation: operationName,
        parameters: z
          .record(z.string(), parameterValue)
          .optional()
          .describe("Path, query and header parameters by name"),
        body: z
          .unknown()
          .optional()
          .describe("The body: JSON, or the fields of a form"),
        server: z.string().optional(),
        account: z
          .string()
          .optional()
          .describe(
            "Whose token the sandbox gets: akadmin (by default) or mira",
          ),
      },
      annotations: {
        readOnlyHint: false,
        destructiveHint: true,
        openWorldHint: targets.length > 1,
      },
    },
    ({ operation, server: name, parameters, body, account }) =>
      result(() => {
        const target = chooseTarget(targets, name);
        const { path, method } = findOperation(docs.manifest, operation);
        return sendRequest(
          description,
          { path, method: methodOf(method), parameters, body, account },
          target,
        );
      }),
  );
  return server;
}

const operationName = z
  .string()
  .min(1)
  .describe("An operationId, or method and path: GET /core/users/");

function methodOf(name: string): Method {
  const method = methods.find((one) => one === name);
  if (!method) throw new ToolError(`${name} is not an HTTP method.`);
  return method;
}

async function pageAt(docs: Docs, path: string): Promise<string> {
  const text = await docs.page(path);
  if (text !== undefined) return text;
  throw new ToolError(
    `There is no page ${path}. Use a path that the search tool returns.`,
  );
}

/**
 * Returns the result of a tool. A `ToolError` is returned to the model; any other error is thrown.
 */
async function result(
  find: () => string | Promise<string>,
): Promise<CallToolResult> {
  try {
    return { content: [{ type: "text", text: await find() }] };
  } catch (error) {
    if (!(error instanceof ToolError)) throw error;
    return { isError: true, content: [{ type: "text", text: error.message }] };
  }
}
