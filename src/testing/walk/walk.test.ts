import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { say } from "../../config/command";
import type { Node } from "./reader";
import { walk } from "./walk";

/**
 * Looks for everything that a description says about its operations on their pages, with a reader
 * that shares no code with the generator. Descriptions are those of a popular package, of the
 * default version, of real instances if present, or of the folder passed to `npm run bench:walk`.
 */
const asked = process.env["WALK_FOLDER"];
const examples = path.resolve("node_modules/@readme/oas-examples");
const files = asked
  ? filesIn(asked)
  : [
      path.join(examples, "3.0/json"),
      path.join(examples, "3.1/json"),
      path.resolve("node_modules/@goauthentik/api/schema.yml"),
      path.resolve("../shared/specs"),
    ]
      .filter((place) => existsSync(place))
      .flatMap(filesIn);

function filesIn(folder: string): string[] {
  if (statSync(folder).isFile()) return [folder];
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => /\.(json|ya?ml)$/.test(name))
    .map((name) => path.join(folder, name))
    .filter((file) => /["']?openapi["']?\s*:\s*["']?3\./.test(read(file)))
    .sort();
}

function read(file: string): string {
  return readFileSync(file, "utf8");
}

describe.each(files)("%s", (file) => {
  it(
    "shows everything on its pages, once, and no page is too large",
    { timeout: 3_600_000 },
    async () => {
      const start = performance.now();
      const document = parseFile(file);
      const walked = await walk(file, document);
      if (asked)
        say(row(path.basename(file), walked, performance.now() - start));
      expect(walked.problems.slice(0, 50)).toEqual([]);
    },
  );
});

function exactly(_: unknown, value: unknown): unknown {
  const isSafe = typeof value === "bigint" && value === BigInt(Number(value));
  return isSafe && Number.isSafeInteger(Number(value)) ? Number(value) : value;
}

function parseFile(file: string): Node {
  const text = read(file);
  return (
    file.endsWith(".json")
      ? JSON.parse(text)
      : parse(text, exactly, { maxAliasCount: -1, intAsBigInt: true })
  ) as Node;
}

/** Formats a row of the table of measurements. */
function row(
  name: string,
  { operations, pages, facts, largest }: Awaited<ReturnType<typeof walk>>,
  milliseconds: number,
): string {
  const megabytes = process.memoryUsage().rss / 2 ** 20;
  return [
    name.padEnd(36),
    `${String(operations)} operations`,
    `${String(pages)} pages`,
    `${String(facts)} facts`,
    `largest ${(largest / 1000).toFixed(0)} kB`,
    `${(milliseconds / 1000).toFixed(1)} s`,
    `${megabytes.toFixed(0)} MB`,
  ].join("  ");
}

describe("the walk itself", () => {
  const file = path.join(examples, "3.0/json/petstore.json");

  it("detects what a page lacks", async () => {
    expect(existsSync(file)).toBe(true);
    const document = JSON.parse(read(file)) as {
      components: { schemas: { Pet: { properties: Node } } };
    };
    document.components.schemas.Pet.properties["extra"] = {
      ...{ type: "string", description: "Said nowhere else.", maxLength: 77 },
      ...{ enum: ["only-here"], default: "usual", example: "shown" },
    };
    const { problems, facts } = await walk(file, document);
    expect(facts).toBeGreaterThan(300);
    for (const words of [
      'add-pet: property "extra"',
      'add-pet: text "Said nowhere else."',
      'add-pet: text "at most 77 characters"',
      'add-pet: code "only-here"',
      'add-pet: code "usual"',
      'add-pet: code "shown"',
    ])
      expect(problems.join("\n")).toContain(words);
  });
});
