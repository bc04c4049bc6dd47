import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { isRecord } from "../model/record";
import { methods } from "../model/types";
import { isEmptyText, resourceOf, sentenceOf, titleOf } from ".";
import { readResources } from "./read";
import type { NamedOperation } from "./types";

const version = "2026.8";
const folder = "node_modules/@goauthentik/api";
const resources = await readResources("openapi/resources.yaml");
const titles = readTitles(
  readFileSync(new URL("titles-2026.8.txt", import.meta.url), "utf8"),
);

describe("the list of titles", () => {
  test("contains every operation once, in order", () => {
    const ids = titles.map(([id]) => id);
    expect(ids).toHaveLength(1193);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual([...ids].sort());
  });

  test("shares no title between two operations", () => {
    const seen = new Map<string, string>();
    const shared = titles.filter(([id, title]) => {
      const isShared = seen.has(title);
      seen.set(title, id);
      return isShared;
    });
    expect(shared).toEqual([]);
  });

  test("uses words that readers know", () => {
    const odd = titles.filter(
      ([, title]) =>
        !/^[A-Z][a-z]+ \S/.test(title) ||
        /_|\b(?:viewset|serializer|retrieve|destroy)\b|\b[Aa] [aeio]|\b[Aa]n (?![aeiouAEFHILMNORSXm])|[.:]$|\d{3,}/i.test(
          title,
        ),
    );
    expect(odd).toEqual([]);
  });

  test("spells names like their owners", () => {
    const spelling =
      /\b(?:OAuth2?|SAML|SCIM|LDAP|RADIUS|RAC|WS-Federation|SSF|GeoIP|WebAuthn|TOTP|SMS|mTLS|CAPTCHA|MDM|API|URL)\b/gi;
    const right = new Set(
      "OAuth OAuth2 SAML SCIM LDAP RADIUS RAC WS-Federation SSF GeoIP WebAuthn TOTP SMS mTLS CAPTCHA MDM API URL".split(
        " ",
      ),
    );
    const wrong = titles.filter(([, title]) =>
      (title.match(spelling) ?? []).some((name) => !right.has(name)),
    );
    expect(wrong).toEqual([]);
  });

  test("agrees with the hand-written entries", () => {
    const byId = new Map(titles);
    for (const [id, { title, until }] of Object.entries(resources.operations))
      expect([id, byId.get(id)]).toEqual([id, until ? undefined : title]);
  });
});

describe.runIf(isInstalled())(`authentik's schema of ${version}`, () => {
  const { operations, texts, models, tags } = isInstalled()
    ? readSchema()
    : {
        operations: [],
        texts: [],
        models: new Set<string>(),
        tags: new Set<string>(),
      };

  test("has the titles of the list", () => {
    const made = operations.map((operation): [string, string | undefined] => [
      operation.operationId,
      titleOf(operation, resources),
    ]);
    expect(Object.fromEntries(made)).toEqual(Object.fromEntries(titles));
  });

  test("has operations for every resource and every hand-written entry", () => {
    const used = new Set(
      operations.map(({ path }) => resourceOf(path, resources.resources)?.path),
    );
    expect([...used].sort()).toEqual(
      resources.resources
        .filter(({ until }) => until === undefined)
        .map(({ path }) => path)
        .sort(),
    );
    const ids = new Set(operations.map(({ operationId }) => operationId));
    expect(
      Object.entries(resources.operations)
        .filter(([id, { until }]) => ids.has(id) === (until !== undefined))
        .map(([id]) => id),
    ).toEqual([]);
  });

  test("uses exactly the tags that have a text", () => {
    expect([...tags].sort()).toEqual(Object.keys(resources.tags));
  });

  test("gets a sentence for every list", () => {
    const silent = operations.filter(
      (operation) =>
        operation.operationId.endsWith("_list") &&
        sentenceOf(operation, resources) === undefined,
    );
    expect(silent).toEqual([]);
  });

  test("contains the models, unless they are marked as taken from the source", () => {
    const unknown = resources.resources.filter(
      ({ model, modelFrom }) =>
        model !== undefined && models.has(model) === (modelFrom !== undefined),
    );
    expect(unknown).toEqual([]);
  });

  test("shares no sentence with the file of resources", () => {
    const theirs = new Set(texts.map(normalized));
    const ours = [
      ...resources.resources.map(({ about }) => about),
      ...Object.values(resources.operations).flatMap(
        ({ sentence }) => sentence ?? [],
      ),
    ];
    expect(ours.filter((text) => theirs.has(normalized(text)))).toEqual([]);
  });

  test("shows no description that only names code", () => {
    const shown = texts.filter((text) => !isEmptyText(text));
    expect(shown.filter((text) => /view\s?set$/i.test(text.trim()))).toEqual(
      [],
    );
    expect(shown.length).toBeGreaterThan(200);
  });
});

function readTitles(text: string): [string, string][] {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => {
      const space = line.indexOf(" ");
      return [line.slice(0, space), line.slice(space + 1)];
    });
}

function isInstalled(): boolean {
  if (!existsSync(`${folder}/schema.yml`)) return false;
  const manifest: unknown = JSON.parse(
    readFileSync(`${folder}/package.json`, "utf8"),
  );
  return (
    isRecord(manifest) && String(manifest.version).startsWith(`${version}.`)
  );
}

function readSchema() {
  const schema: unknown = parse(readFileSync(`${folder}/schema.yml`, "utf8"), {
    maxAliasCount: -1,
  });
  const operations: NamedOperation[] = [];
  const texts: string[] = [];
  const tags = new Set<string>();
  const paths = isRecord(schema) && isRecord(schema.paths) ? schema.paths : {};
  for (const [path, item] of Object.entries(paths))
    for (const method of methods) {
      const operation = isRecord(item) ? item[method] : undefined;
      if (!isRecord(operation)) continue;
      const operationId = String(operation.operationId);
      operations.push({ method, path, operationId });
      if (typeof operation.description === "string")
        texts.push(operation.description);
      if (Array.isArray(operation.tags))
        for (const tag of operation.tags) tags.add(String(tag));
    }
  return { operations, texts, models: modelsOf(schema), tags };
}

function modelsOf(schema: unknown): Set<string> {
  const components = isRecord(schema) ? schema.components : undefined;
  const schemas = isRecord(components) ? components.schemas : undefined;
  const models = isRecord(schemas) ? schemas.ModelEnum : undefined;
  return new Set(
    isRecord(models) && Array.isArray(models.enum)
      ? models.enum.map(String)
      : [],
  );
}

function normalized(text: string): string {
  return text.trim().replace(/\s+/g, " ").replace(/\.$/, "").toLowerCase();
}
