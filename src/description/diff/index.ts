import { isDeepStrictEqual } from "node:util";
import type { Description } from "../model/types";
import { matchOperations, type OperationPair } from "./match";
import { compareOperations } from "./operation";
import { comparisonOf } from "./schema";
import {
  type Change,
  type DescriptionDiff,
  type OperationDiff,
  type Report,
  type Severity,
  severities,
} from "./types";

/**
 * Compares two descriptions. Operations are matched by method and path, regardless of the names of
 * path parameters.
 */
export function diffDescriptions(
  older: Description,
  newer: Description,
): DescriptionDiff {
  return {
    from: older.info.version,
    to: newer.info.version,
    general: generalChanges(older, newer),
    operations: matchOperations(older, newer).flatMap((pair) =>
      operationDiff(older, newer, pair),
    ),
  };
}

function operationDiff(
  older: Description,
  newer: Description,
  { before, after, isSame }: OperationPair,
): OperationDiff[] {
  const entry = after ?? before;
  if (!entry) return [];
  const { operationId, method, path, operation } = entry;
  const [tag] = operation.tags ?? [];
  const diff = {
    ...{ operationId, method, path },
    ...(tag !== undefined && { tag }),
    ...(before &&
      before.operationId !== operationId && { was: before.operationId }),
  };
  if (!before)
    return [
      {
        ...diff,
        state: "added",
        changes: [
          operationChange("additive", "added", "The operation is new."),
        ],
      },
    ];
  if (!after)
    return [
      {
        ...diff,
        state: "removed",
        changes: [
          operationChange("breaking", "removed", "The operation was removed."),
        ],
      },
    ];
  if (isSame) return [];
  const changes = collect((report) => {
    compareOperations(comparisonOf(older, newer, report), before, after);
  });
  return changes.length > 0 ? [{ ...diff, state: "changed", changes }] : [];
}

function operationChange(
  severity: Severity,
  what: string,
  message: string,
): Change {
  return { severity, rule: `operation-${what}`, where: "", message };
}

/** Collects changes in a fixed order: by severity, then by place. */
function collect(compare: (report: Report) => void): Change[] {
  const changes: Change[] = [];
  compare((severity, rule, where, message, about) => {
    changes.push({ severity, rule, where, message, ...about });
  });
  const rank = ({ severity, where, message }: Change) =>
    `${String(severities.indexOf(severity))} ${where} ${message}`;
  return changes.sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

function generalChanges(older: Description, newer: Description): Change[] {
  return collect((report) => {
    const [before, after] = [older, newer].map(
      ({ servers = [] }) =>
        new Set(servers.map(({ url }) => url.replace(/(?<=.)\/$/, ""))),
    );
    for (const url of before ?? [])
      if (!after?.has(url))
        report("breaking", "server-removed", "servers", `${url} was removed.`);
    for (const url of after ?? [])
      if (!before?.has(url))
        report("additive", "server-added", "servers", `${url} is new.`);
    const schemes = older.components?.securitySchemes ?? {};
    const schemesNow = newer.components?.securitySchemes ?? {};
    for (const [name, scheme] of Object.entries(schemes)) {
      const successor = schemesNow[name];
      if (!successor)
        report(
          "breaking",
          "security-scheme-removed",
          name,
          "The security scheme was removed.",
        );
      else if (!isDeepStrictEqual(mechanism(scheme), mechanism(successor)))
        report(
          "breaking",
          "security-scheme-changed",
          name,
          "The security scheme works differently.",
        );
    }
    for (const name of Object.keys(schemesNow))
      if (!Object.hasOwn(schemes, name))
        report(
          "additive",
          "security-scheme-added",
          name,
          "The security scheme is new.",
        );
    for (const key of ["title", "description"] as const)
      if (older.info[key] !== newer.info[key])
        report("text", "text", "info", `Its ${key} reads differently.`);
  });
}

function mechanism({ description: _, ...rest }: { description?: string }) {
  return rest;
}
