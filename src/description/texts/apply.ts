import { modelOf } from "../model";
import { type OperationEntry, listOperations } from "../model/operations";
import type { Description, PathItem } from "../model/types";
import { methods } from "../model/types";
import { accessOf } from "./access";
import { applyToComponents } from "./components";
import type { Models } from "./content";
import { applyToOperation } from "./operation";
import type { Reports, TextReport } from "./report";

export interface AppliedTexts {
  description: Description;
  /** Texts of the source whose subject does not exist in the target. */
  missing: TextReport[];
  /** Texts of the source that are left out because their subject has changed. */
  changed: TextReport[];
}

/**
 * Applies the texts of one version of an API to another: descriptions, examples, permissions and
 * security schemes. Operations are matched by id, parameters by location and name, properties by
 * component and name. The target's facts are not changed.
 *
 * @param source the normalized description with the texts
 * @param target the normalized description to copy and extend
 */
export function applyTexts(
  source: Description,
  target: Description,
): AppliedTexts {
  const reports: Reports = { missing: [], changed: [] };
  const models = { source: modelOf(source), target: modelOf(target) };
  const access = accessOf(source, target);
  const paths = applyToPaths(source, target, models, reports, access.extend);
  const components = applyToComponents(
    source.components ?? {},
    target.components ?? {},
    models,
    reports,
  );
  const { description: text } = source.info;
  return {
    description: {
      ...target,
      info: { ...target.info, ...(text && { description: text }) },
      ...(paths && { paths }),
      components: {
        ...components,
        securitySchemes: {
          ...schemeTexts(source, target),
          ...access.schemes,
        },
      },
    },
    ...reports,
  };
}

function applyToPaths(
  source: Description,
  { paths }: Description,
  models: Models,
  reports: Reports,
  extend: ReturnType<typeof accessOf>["extend"],
): Description["paths"] {
  const ours = new Map(
    listOperations(source).map((entry) => [entry.operationId, entry]),
  );
  const result: Record<string, PathItem> = {};
  for (const [path, item] of Object.entries(paths ?? {})) {
    const copy = { ...item };
    for (const method of methods) {
      const operation = item[method];
      if (!operation) continue;
      const entry = ours.get(operation.operationId ?? "");
      ours.delete(operation.operationId ?? "");
      const security = extend(operation.security);
      copy[method] = {
        ...(entry
          ? applyToOperation(entry.operation, operation, {
              ...{ models, reports, pointer: entry.pointer },
            })
          : operation),
        ...(security && { security }),
      };
    }
    result[path] = copy;
  }
  reports.missing.push(...[...ours.values()].map(goneOperation));
  return paths && result;
}

function goneOperation({ pointer, operationId }: OperationEntry): TextReport {
  return { pointer, reason: `The operation ${operationId} is gone.` };
}

function schemeTexts({ components: ours }: Description, target: Description) {
  const schemes = target.components?.securitySchemes ?? {};
  return Object.fromEntries(
    Object.entries(schemes).map(([name, scheme]) => {
      const text = ours?.securitySchemes?.[name]?.description;
      return [name, text ? { ...scheme, description: text } : scheme];
    }),
  );
}
