import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { adaptedTexts } from "./own";

interface Adapted {
  actions: { target: string; update: { description: string } }[];
}

interface Schema {
  components: { schemas: Partial<Record<string, { enum?: unknown[] }>> };
}

const schema = "node_modules/@goauthentik/api/schema.yml";

/** Names in such texts that are not values: JSON's null, and a former name of a value. */
const others = ["null", "azuread"];
/** Texts that explain only some values; the names of the others are self-explanatory. */
const partial = ["ProviderTypeEnum"];

test.runIf(existsSync(schema))(
  "the adapted texts name exactly the values of their enums",
  () => {
    const { components } = parse(readFileSync(schema, "utf8"), {
      maxAliasCount: -1,
    }) as Schema;
    const { actions } = parse(
      readFileSync(adaptedTexts("2026.8.3") ?? "", "utf8"),
    ) as Adapted;
    const checked = actions.flatMap(({ target, update }) => {
      const [, name = ""] =
        /^\$\.components\.schemas\.(\w+)$/.exec(target) ?? [];
      const values = components.schemas[name]?.enum;
      if (!values) return [];
      const named = [...update.description.matchAll(/`([^`]+)`/g)]
        .map(([, value = ""]) => value)
        .filter((value) => !others.includes(value));
      expect([name, named.filter((value) => !values.includes(value))]).toEqual([
        name,
        [],
      ]);
      if (!partial.includes(name))
        expect([name, ...named.sort()]).toEqual([name, ...values.sort()]);
      return [name];
    });
    expect(checked).toContain("EventActions");
    expect(checked.length).toBeGreaterThan(6);
  },
);
