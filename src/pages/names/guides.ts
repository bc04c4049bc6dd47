import path from "node:path";
import type { Guide } from "../machine/guide-files";
import type { PagePlan } from "../plan";
import { knownNames } from "./names";

/**
 * Returns the URLs of names that guides contain as code: operations, schemas, properties as
 * `Schema.property`, and guides by file name. URLs are below the site's base URL. A property's name
 * alone is not linked, because guides also mention other protocols.
 */
export function namesInGuides(
  guides: readonly Guide[],
  plan: PagePlan,
): Record<string, string> {
  const names = knownNames(plan);
  for (const { file } of guides)
    names.set(path.posix.basename(file), `/${file.replace(/\.md$/, "/")}`);
  const used = guides.flatMap(({ text }) =>
    [...text.matchAll(/`([^`\n]+)`/g)].flatMap(([, name = ""]) => {
      const href = names.get(name);
      const isBare = href?.includes("#") === true && !name.includes(".");
      return href === undefined || isBare ? [] : [[name, href] as const];
    }),
  );
  return Object.fromEntries(used);
}
