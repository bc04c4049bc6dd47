import path from "node:path";
import type { Guide } from "../machine/guide-files";
import type { PagePlan } from "../plan";
import { knownNames } from "./names";

/**
 * What the names lead to that stand in code in guides: operations, schemas, properties as
 * `Schema.property`, and guides by the name of their file. URLs are below the site's base. A property's
 * name alone may be that of something else: guides also speak of other protocols.
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
