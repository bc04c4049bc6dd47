import { pointerKeys } from "../reference/pointer";
import type { JsonSchema } from "./keywords";

/** The definitions that a converted schema refers to; each is converted once, even in a cycle. */
export interface Definitions {
  /**
   * Returns a reference to the definition of the target of `$ref`.
   *
   * @param variant distinguishes the ways in which the same target is read
   * @param convert creates the definition if it does not exist yet
   */
  refer: (
    $ref: string,
    variant: readonly string[],
    convert: () => JsonSchema | boolean,
  ) => JsonSchema;
  /** Returns all definitions, by name. */
  complete: () => Record<string, JsonSchema | boolean>;
}

export function definitions(): Definitions {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  const made = new Map<string, JsonSchema | boolean>();
  return {
    refer($ref, variant, convert) {
      const id = [$ref, ...variant].join("\n");
      let name = names.get(id);
      if (name === undefined) {
        name = free(nameOf($ref));
        names.set(id, name);
        made.set(name, true);
        made.set(name, convert());
      }
      return { $ref: `#/$defs/${name}` };
    },
    complete: () => Object.fromEntries(made),
  };

  /** Returns an unused name. Names need no escaping in a pointer; duplicates get a number. */
  function free(name: string): string {
    for (let index = 1; ; index++) {
      const one = index === 1 ? name : `${name}-${String(index)}`;
      if (taken.has(one)) continue;
      taken.add(one);
      return one;
    }
  }
}

function nameOf(reference: string): string {
  const last = pointerKeys(reference)?.at(-1) ?? "schema";
  return last.replace(/[^\w.-]+/g, "_");
}
