import { existsSync, readFileSync, readdirSync } from "node:fs";
import { compileFunction } from "node:vm";
import path from "node:path";
import { transformSync } from "@swc/core";
import { describe, expect, it } from "vitest";
import { loadDescription } from "../../description";
import { operationPage } from "../../pages/operation/page";
import { planPages } from "../../pages/plan";
import { writeMdx } from "../../page/tree/write";
import { splitPage } from "./render";

/**
 * Compares our page with a reference page, if present; it is not part of the project. Only the
 * headings differ: the operation id there, a title with the id below here.
 */
const folder = path.resolve("../shared/seed");
const spec = path.resolve("../shared/specs/authentik-2024.8.1.yml");
const seeds =
  existsSync(folder) && existsSync(spec)
    ? readdirSync(folder).filter((name) => name.endsWith(".api.mdx"))
    : [];

describe.skipIf(seeds.length === 0)("a page of the real description", () => {
  it.each(seeds)("has the components and facts of %s", async (name) => {
    const plan = planPages(
      await loadDescription(spec, { asWritten: true }),
      "/reference",
      undefined,
      "kebab-case",
    );
    const entry = plan.operations.find(
      ({ page }) => `${page}.api.mdx` === name,
    );
    if (!entry) throw new Error(`No operation has the page ${name}.`);
    const page = writeMdx(operationPage(plan.description, entry, plan));
    const { operationId, title } = entry;
    expect(name).toBe("oauth-2-authorization-codes-retrieve.api.mdx");
    expect(headingOf(page)).toBe("Get an authorization code");
    expect(title).toBe(headingOf(page));
    expect(page).toContain(`<code>\n{"${operationId}"}\n</code>`);
    const seedPage = readFileSync(path.join(folder, name), "utf8");
    expect(headingOf(seedPage)).toBe(operationId);
    const seed = factsOf(seedPage);
    expect(factsOf(page)).toEqual(seed);
    expect(seed.length).toBeGreaterThan(50);
  });
});

interface Node {
  type: string;
  props: Record<string, unknown> & { children?: unknown };
}

/**
 * Returns the texts of a page's components in order: names, types, marks, limits, tabs and samples.
 */
function factsOf(mdx: string): string[] {
  const imports = [...mdx.matchAll(/^import (\w+) from/gm)].map(
    ([, name = ""]) => name,
  );
  const body = splitPage(mdx).body.replace(/^import .*\n/gm, "");
  const elements = compileFunction(pageElements(body), [
    ...["h", "Group"],
    ...imports,
  ]) as (...values: unknown[]) => unknown;
  const h = (type: string, props: object | null, ...children: unknown[]) => ({
    type,
    props: { ...props, children },
  });
  return nodes(elements(h, "", ...imports)).flatMap(facts);
}

/** Returns the text of the page's h1. */
function headingOf(mdx: string): string | undefined {
  return /as=\{"h1"\}[^>]*children=\{"([^"]*)"\}/.exec(mdx)?.[1];
}

/** Compiles JSX to a function body that creates elements with `h` and `Group`. */
function pageElements(body: string): string {
  const { code } = transformSync(`(<>\n${body}\n</>)`, {
    configFile: false,
    swcrc: false,
    isModule: false,
    jsc: {
      parser: { syntax: "ecmascript", jsx: true },
      target: "es2022",
      transform: {
        react: { runtime: "classic", pragma: "h", pragmaFrag: "Group" },
      },
    },
  });
  return `return ${code}`;
}

function nodes(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodes);
  if (typeof value !== "object" || value === null) return [];
  const node = value as Node;
  return [node, ...nodes(node.props.children)];
}

function facts({ type, props }: Node): string[] {
  const { name, required, schemaName, qualifierMessage, label } = props;
  const { className = "", children } = props;
  switch (type) {
    case "SchemaItem":
      return [`item ${JSON.stringify([name, required, schemaName])}`].concat(
        JSON.stringify(qualifierMessage ?? null),
      );
    case "ParamsItem": {
      const { param } = props as { param: Record<string, unknown> };
      return [`param ${JSON.stringify([param["in"], param["name"]])}`];
    }
    case "TabItem":
      return [`tab ${JSON.stringify(label)}`];
    case "ResponseSamples":
    case "ApiTabs":
    case "MimeTabs":
    case "SchemaTabs":
    case "MethodEndpoint":
      return [type];
    case "strong":
      return String(className).includes("__property")
        ? [`nested ${String(children).trim()}`]
        : [];
    default:
      return [];
  }
}
