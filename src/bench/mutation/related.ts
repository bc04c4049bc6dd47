import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const endings = [".ts", ".tsx", "/index.ts", "/index.tsx", ""];

/** Returns the paths of the project's own modules that a module imports. */
function importsOf(file: string): string[] {
  const specifiers = readFileSync(file, "utf8").matchAll(
    /(?:\bfrom|\bimport\(|\bimport)\s*"([^"]+)"/g,
  );
  return [...specifiers].flatMap(([, specifier = ""]) => {
    const place = specifier.startsWith("@site/")
      ? specifier.slice("@site/".length)
      : specifier.startsWith(".")
        ? path.join(path.dirname(file), specifier)
        : undefined;
    const found = endings
      .map((ending) => `${place ?? ""}${ending}`)
      .find((one) => /\.tsx?$/.test(one) && existsSync(one));
    return place !== undefined && found !== undefined ? [found] : [];
  });
}

/**
 * Returns the tests that load a module directly or indirectly: those in its folder, and others.
 *
 * @param module path of a module, from the project's folder
 * @param tests paths of all tests
 */
export function relatedTests(
  module: string,
  tests: readonly string[],
): { near: string[]; far: string[] } {
  const reached = tests.filter((test) => reaches(test, module));
  const folder = `${path.dirname(module)}/`;
  return {
    near: reached.filter((test) => test.startsWith(folder)),
    far: reached.filter((test) => !test.startsWith(folder)),
  };
}

function reaches(from: string, to: string): boolean {
  const queue = [from];
  const seen = new Set(queue);
  for (const file of queue) {
    if (file === to) return true;
    for (const next of cachedImports(file))
      if (!seen.has(next)) {
        seen.add(next);
        queue.push(next);
      }
  }
  return false;
}

const cache = new Map<string, string[]>();

function cachedImports(file: string): string[] {
  const known = cache.get(file);
  if (known) return known;
  const found = importsOf(file);
  cache.set(file, found);
  return found;
}
