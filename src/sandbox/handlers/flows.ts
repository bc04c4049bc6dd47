import { Lexer, parse, Parser } from "yaml";
import { withinLimits } from "../api/body";
import { ApiError, invalid } from "../api/errors";
import { noContent, ok } from "../api/result";
import { item } from "../api/item";
import type { RequestContext } from "../api/context";
import { applyBlueprint, flowBlueprint } from "../domain/blueprints";
import { flowDiagram } from "../domain/diagram";
import { maxDepth } from "../store/limits";
import { text } from "../store/values";
import { imageOperations } from "./uploads";
import type { OperationHandler } from "../api/handler";

const table = "flows/instances";
const background = imageOperations(table, "background");

/** Imports an exported flow: creates or updates its objects. */
async function importFlow(context: RequestContext) {
  const file =
    context.body instanceof FormData ? context.body.get("file") : null;
  if (!(file instanceof Blob))
    throw invalid({ file: ["No file was submitted."] });
  let document: unknown;
  try {
    document = parseYaml(await file.text());
  } catch (cause) {
    throw failedImport(`Not a YAML document: ${(cause as Error).message}`);
  }
  withinLimits(document);
  const problem = applyBlueprint(context, document);
  if (problem) throw failedImport(problem);
  return { status: context.operation.status };
}

/**
 * Parses a YAML document. The composer recurses, and exhausting the stack there can end the
 * process, so the depth is first measured with the lower-level parser, which does not recurse.
 * @throws {Error} if the document is malformed or too deep
 */
function parseYaml(source: string): unknown {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(source)) {
    Array.from(parser.next(lexeme));
    if (parser.stack.length > 2 * maxDepth)
      throw new Error(`it is nested more than ${maxDepth} levels deep.`);
  }
  return parse(source, { maxAliasCount: 10 });
}

function failedImport(message: string): ApiError {
  return new ApiError(400, {
    success: false,
    logs: [
      {
        timestamp: new Date().toISOString(),
        log_level: "error",
        logger: "authentik.blueprints.v1.importer",
        event: message,
        attributes: {},
      },
    ],
  });
}

export const flowsOperations: Record<string, OperationHandler> = {
  flows_instances_diagram_retrieve: {
    permission: "signed-in",
    run: (context) =>
      ok({
        diagram: flowDiagram(
          context.appContext.store,
          item(context, table).row,
        ),
      }),
  },
  flows_instances_execute_retrieve: {
    permission: "signed-in",
    run: (context) => {
      const { row } = item(context, table);
      return ok({
        link: `${context.view.origin}/if/flow/${text(row.slug)}/?next=`,
      });
    },
  },
  flows_instances_export_retrieve: {
    permission: "signed-in",
    run: (context) => {
      const { row } = item(context, table);
      return {
        status: 200,
        raw: {
          text: flowBlueprint(context, row),
          headers: {
            "content-type": "application/yaml",
            "content-disposition": `attachment; filename="flow-${text(row.slug)}.yaml"`,
          },
        },
      };
    },
  },
  flows_instances_import_create: {
    permission: ["authentik_flows.add_flow", "authentik_flows.change_flow"],
    run: importFlow,
  },
  flows_instances_cache_info_retrieve: {
    permission: ["authentik_flows.view_flow_cache"],
    run: (context) =>
      ok({
        count: context.appContext.store
          .rows(table)
          .reduce((sum, { cached }) => sum + Number(cached ?? 0), 0),
      }),
  },
  flows_instances_cache_clear_create: {
    permission: ["authentik_flows.clear_flow_cache"],
    run: (context) => {
      for (const row of context.appContext.store.rows(table))
        context.appContext.store.update(row, { cached: 0 });
      return noContent;
    },
  },
  flows_instances_set_background_create: background.fromFile,
  flows_instances_set_background_url_create: background.fromUrl,
};
