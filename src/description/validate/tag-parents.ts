import { didYouMean } from "../did-you-mean";
import type { LoadDiagnostic, Unlocated } from "../diagnostic";
import { toPointer } from "../model/reference/pointer";
import type { Description } from "../model/types";

/**
 * Finds tags whose parent is not declared or that are their own ancestor.
 *
 * @see https://spec.openapis.org/oas/v3.2.0.html#tag-object
 */
export function tagParents({
  tags = [],
}: Description): Unlocated<LoadDiagnostic>[] {
  const parents = new Map(tags.map(({ name, parent }) => [name, parent]));
  const isCyclic = (name: string) => {
    const seen = new Set<string>();
    for (let at: string | undefined = name; at; at = parents.get(at)) {
      if (seen.has(at)) return at === name;
      seen.add(at);
    }
    return false;
  };
  return [...tags.entries()].flatMap(([index, { name, parent }]) => {
    if (parent === undefined) return [];
    const problem = {
      pointer: toPointer(["tags", index, "parent"]),
      severity: "warning" as const,
    };
    if (!parents.has(parent))
      return {
        ...problem,
        message: `The tag ${name} is below ${parent}, which is not declared.`,
        hint: didYouMean(
          parent,
          [...parents.keys()].filter((one) => one !== name),
          "Declare it; until then the tag is at the top level of the menu.",
        ),
      };
    return isCyclic(name)
      ? {
          ...problem,
          message: `The tag ${name} is below itself.`,
          hint: "Remove one of the parents; until then one of the tags is at the top level of the menu.",
        }
      : [];
  });
}
