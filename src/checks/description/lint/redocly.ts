import {
  BaseResolver,
  type NormalizedProblem,
  Source,
  lintDocument,
  loadConfig,
} from "@redocly/openapi-core";
import { CheckError } from "../../report/check";
import type { Fault } from "../fault";
import { withoutDeviceFlow } from "./device-flow";

const rulesFile = "openapi/redocly.yaml";

/**
 * Runs Redocly's linter on a description with the rules of `openapi/redocly.yaml`.
 *
 * @param value the bundled description
 * @param hasBrokenReferences whether references are broken, so that their targets cannot be checked
 * @throws {CheckError} if the rules cannot be read
 */
export async function lint(
  value: Record<string, unknown>,
  hasBrokenReferences: boolean,
): Promise<Fault[]> {
  const problems = await lintDocument({
    document: {
      source: new Source("description.json", ""),
      parsed: withoutDeviceFlow(value),
    },
    config: await readRules(),
    externalRefResolver: new ClosedResolver(),
  });
  return distinct(
    problems
      .filter(({ ruleId }) => !hasBrokenReferences || ruleId !== "struct")
      .map(toFault),
  );
}

/** Removes repeated findings of a rule at the same pointer. */
function distinct(faults: Fault[]): Fault[] {
  const found = new Map<string, Fault>();
  for (const fault of faults) {
    const key = `${fault.rule} ${fault.pointer}`;
    if (!found.has(key)) found.set(key, fault);
  }
  return [...found.values()];
}

async function readRules() {
  try {
    return await loadConfig({ configPath: rulesFile });
  } catch (cause) {
    throw new CheckError(
      `${rulesFile} cannot be used: ${(cause as Error).message}`,
      { cause },
    );
  }
}

/**
 * Reads no other documents: the description is bundled, and the loader reports external references.
 */
class ClosedResolver extends BaseResolver {
  override loadExternalRef(reference: string): Promise<Source> {
    return Promise.reject(new Error(`${reference} is not read.`));
  }
}

function toFault({
  ruleId,
  severity,
  message,
  location: [location],
  suggest,
}: NormalizedProblem): Fault {
  const fragment = location?.pointer ?? "#/";
  return {
    rule: `redocly-${ruleId}`,
    severity: severity === "error" ? "error" : "warning",
    pointer: fragment.replace(/^#\/?/, "/").replace(/^\/$/, ""),
    message: message.replaceAll("`", ""),
    hint:
      suggest.length > 0
        ? `Did you mean ${suggest.join(" or ")}?`
        : `See https://redocly.com/docs/cli/rules/oas/${ruleId}, or turn the rule off in ${rulesFile} and say why.`,
  };
}
