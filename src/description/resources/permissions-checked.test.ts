import { existsSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { listOperations, loadDescription, loadVersion, siteVersions } from "..";
import { readResources } from "./read";
import type {
  Description,
  Operation,
  RequiredPermissions,
} from "../model/types";

interface Checked {
  operation: string;
  kind: RequiredPermissions["kind"];
  names?: string[];
  own?: true;
  says?: string;
  source: string;
}

const schema = "node_modules/@goauthentik/api/schema.yml";
const checked = parse(
  readFileSync(new URL("permissions-checked.yaml", import.meta.url), "utf8"),
) as Checked[];

function operationsOf(description: Description): Map<string, Operation> {
  return new Map(
    listOperations(description).map(({ operation }) => [
      operation.operationId ?? "",
      operation,
    ]),
  );
}

test("the list contains every operation once, with its file in authentik's source", () => {
  const ids = checked.map(({ operation }) => operation);
  expect(new Set(ids).size).toBe(ids.length);
  const elsewhere = checked.filter(
    ({ source }) => !/^authentik\/[a-z0-9_/]+\.py$/.test(source),
  );
  expect(elsewhere).toEqual([]);
});

describe.runIf(existsSync(schema))("authentik 2026.8", () => {
  let operations = new Map<string, Operation>();
  beforeAll(async () => {
    const version = siteVersions("openapi/versions.yaml").find(
      ({ name }) => name === "2026.8",
    );
    if (!version) throw new Error("There is no version 2026.8.");
    operations = operationsOf((await loadVersion(version)).description);
  }, 60_000);

  test.each(checked)(
    "$operation: $kind",
    ({ operation: id, kind, names = [], own, says = "" }) => {
      const operation = operations.get(id);
      const { note, ...required } = operation?.["x-required-permissions"] ?? {
        names: [],
      };
      expect(required).toEqual({ kind, names, ...(own && { exceptOwn: own }) });
      expect(note ?? "").toContain(says);
      expect(operation?.["x-permissions"]).toEqual(
        kind === "needed" ? names : undefined,
      );
    },
  );
});

test("the description of 2024.8 states the same permissions as the list of resources", async () => {
  const { operations } = await readResources("openapi/resources.yaml");
  const before = operationsOf(
    (await loadDescription("openapi/openapi.yaml", { asWritten: true }))
      .description,
  );
  const stated = Object.entries(operations).flatMap(([id, { permissions }]) => {
    const own = before.get(id)?.["x-permissions"];
    return own && permissions ? [{ id, own, permissions }] : [];
  });
  expect(stated.map(({ id }) => id)).toContain(
    "flows_instances_export_retrieve",
  );
  for (const { id, own, permissions } of stated)
    expect([id, ...own]).toEqual([id, ...permissions]);
});
