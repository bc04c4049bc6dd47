import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const theme = path.resolve("node_modules/docusaurus-theme-openapi-docs");
const classic = path.resolve(
  "node_modules/@docusaurus/theme-classic/lib/theme",
);
const manifest = JSON.parse(readFileSync("package.json", "utf8")) as {
  overrides: Record<string, Record<string, string>>;
};
const skipped = Object.keys(
  manifest.overrides["docusaurus-theme-openapi-docs"] ?? {},
);

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(js|tsx?)$/.test(name) && !name.includes(".test."))
    .map((name) => path.join(folder, name));
}

/** Returns the modules that a file imports or requires. */
function importsOf(file: string): string[] {
  const source = readFileSync(file, "utf8");
  return [
    ...source.matchAll(
      /(?:from\s+|require\(\s*|import\(\s*|import\s+)"([^"]+)"/g,
    ),
  ].map(([, specifier = ""]) => specifier);
}

/**
 * Returns the theme's file of an import, unless it is overridden here or belongs to another
 * package.
 */
function originalOf(specifier: string, from: string): string | undefined {
  const name = /^@theme(?:-original|-init)?\/(.+)$/.exec(specifier)?.[1];
  if (name !== undefined && specifier.startsWith("@theme/"))
    if (
      ["", ".tsx", "/index.tsx"].some((end) =>
        existsSync(`src/theme/${name}${end}`),
      )
    )
      return undefined;
  const place =
    name !== undefined
      ? path.join(theme, "lib/theme", name)
      : specifier.startsWith(".") && from.startsWith(theme)
        ? path.resolve(path.dirname(from), specifier)
        : undefined;
  return place === undefined
    ? undefined
    : ["/index.js", ".js", ""]
        .map((end) => `${place}${end}`)
        .find((file) => file.endsWith(".js") && existsSync(file));
}

/**
 * Returns the theme's modules that pages can load: those imported here or by the classic theme, and
 * their own imports.
 */
function originalsInUse(): string[] {
  const queue = [...filesBelow("src"), ...filesBelow(classic)];
  const used = new Set<string>();
  for (const file of queue)
    for (const specifier of importsOf(file)) {
      const original = originalOf(specifier, file);
      if (original === undefined || used.has(original)) continue;
      used.add(original);
      queue.push(original);
    }
  return [...used];
}

test("no module of the OpenAPI theme in use needs a package that is not installed", () => {
  const used = originalsInUse();
  expect(used).toContain(path.join(theme, "lib/theme/ApiItem/Layout/index.js"));
  const needed = used.flatMap((file) =>
    importsOf(file)
      .filter((specifier) =>
        skipped.some((name) => `${specifier}/`.startsWith(`${name}/`)),
      )
      .map((specifier) => `${path.relative(theme, file)}: ${specifier}`),
  );
  expect(needed).toEqual([]);
});

test("every omitted package belongs to the theme, and is empty", () => {
  const { dependencies, peerDependencies } = JSON.parse(
    readFileSync(path.join(theme, "package.json"), "utf8"),
  ) as Record<string, Record<string, string>>;
  const known = Object.keys({ ...dependencies, ...peerDependencies });
  expect(skipped.filter((name) => !known.includes(name))).toEqual([]);
  for (const name of skipped) {
    const manifest = [theme, process.cwd()]
      .map((folder) => path.join(folder, "node_modules", name, "package.json"))
      .find(existsSync);
    expect(readFileSync(manifest ?? "", "utf8")).toContain(
      '"@favware/skip-dependency"',
    );
  }
});
