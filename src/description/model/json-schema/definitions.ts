import { pointerKeys } from "../reference/pointer";
import type { JsonSchema } from "./keywords";

/** The definitions that a converted schema refers to; each is converted once, cycles or not. */
export interface Definitions {
  /**
   * A reference to the definition of what `$ref` names.
   *
   * @param variant tells ways apart in which the same thing is read
   * @param convert makes the definition, when there is none yet
   */
  refer: (
    $ref: string,
    variant: readonly string[],
    convert: () => JsonSchema | boolean,
  ) => JsonSchema;
  /** All definitions, by name. */
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

  /** Names need no escapes in a pointer; those that clash are counted. */
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
