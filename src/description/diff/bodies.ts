import type { OperationEntry } from "../model/operations";
import { resolved } from "../model";
import type { MediaType, RequestBody, Response } from "../model/types";
import { type Comparison, compareSchemas } from "./schema";
import type { Direction, SharedPlace } from "./types";

/** Compares the request bodies of an operation. */
export function compareRequestBodies(
  comparison: Comparison,
  older: OperationEntry,
  newer: OperationEntry,
): void {
  const { report } = comparison;
  const [one, other] = [
    older.operation.requestBody,
    newer.operation.requestBody,
  ];
  const before = one && resolved<RequestBody>(comparison.older, one);
  const after = other && resolved<RequestBody>(comparison.newer, other);
  const where = "request body";
  if (before && !after)
    report(
      "breaking",
      "request-body-removed",
      where,
      "A body is no longer accepted.",
    );
  if (!before && after)
    report(
      after.required ? "breaking" : "additive",
      "request-body-added",
      where,
      after.required ? "A body is needed now." : "A body can be sent now.",
    );
  if (!before || !after) return;
  if (Boolean(before.required) !== Boolean(after.required))
    report(
      after.required ? "breaking" : "additive",
      "request-body-required",
      where,
      after.required
        ? "The body is needed now."
        : "The body can be left out now.",
    );
  if (before.description !== after.description)
    report("text", "text", where, "Its description reads differently.");
  compareContent(comparison, before.content, after.content, "request", where);
}

/** Compares the responses of an operation. */
export function compareResponses(
  comparison: Comparison,
  older: OperationEntry,
  newer: OperationEntry,
): void {
  const { report } = comparison;
  const old = Object.entries(older.operation.responses ?? {});
  const now = newer.operation.responses ?? {};
  for (const [status, node] of old) {
    const where = `response ${status}`;
    const successor = now[status];
    if (!successor) {
      report(
        status.startsWith("2") ? "breaking" : "additive",
        "response-removed",
        where,
        "The response was removed.",
      );
      continue;
    }
    const before = resolved<Response>(comparison.older, node);
    const after = resolved<Response>(comparison.newer, successor);
    if (!before || !after) continue;
    if (before.description !== after.description)
      report("text", "text", where, "Its description reads differently.");
    const headers = [before.headers ?? {}, after.headers ?? {}] as const;
    for (const name of Object.keys(headers[0]))
      if (!Object.hasOwn(headers[1], name))
        report(
          "breaking",
          "header-removed",
          where,
          `The header ${name} was removed.`,
        );
    for (const name of Object.keys(headers[1]))
      if (!Object.hasOwn(headers[0], name))
        report("additive", "header-added", where, `The header ${name} is new.`);
    compareContent(
      comparison,
      before.content,
      after.content,
      "response",
      where,
    );
  }
  const known = new Set(old.map(([status]) => status));
  for (const status of Object.keys(now))
    if (!known.has(status))
      report(
        "additive",
        "response-added",
        `response ${status}`,
        "The response is new.",
      );
}

/** Compares the media types of a body. */
export function compareContent(
  comparison: Comparison,
  older: Record<string, MediaType> = {},
  newer: Record<string, MediaType> = {},
  direction: Direction,
  where: string,
  shared?: SharedPlace,
): void {
  const { report } = comparison;
  for (const [name, media] of Object.entries(older)) {
    const successor = newer[name];
    if (!successor) {
      report(
        "breaking",
        "media-type-removed",
        where,
        `The media type ${name} was removed.`,
      );
      continue;
    }
    const isFirst = name === Object.keys(older)[0];
    compareSchemas(
      comparison,
      media.schema ?? {},
      successor.schema ?? {},
      direction,
      isFirst ? where : `${where} (${name})`,
      shared,
    );
  }
  for (const name of Object.keys(newer))
    if (!Object.hasOwn(older, name))
      report(
        "additive",
        "media-type-added",
        where,
        `The media type ${name} is new.`,
      );
}
