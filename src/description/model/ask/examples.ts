import type { Model } from "../model";
import { resolve } from "../reference/resolve";
import type { Example, Header, MediaType } from "../types/content";

/** An example with its name; a single `example` has none. */
export interface NamedExample extends Example {
  name?: string;
}

/**
 * Returns the examples of a media type, parameter or header, with references resolved. They replace
 * the examples of its schema. For a parameter with `content`, returns those of its media type.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#working-with-examples
 */
export function examplesOf(
  model: Model,
  carrier: MediaType | Header,
): NamedExample[] {
  const named = Object.entries(carrier.examples ?? {}).flatMap(
    ([name, entry]): NamedExample[] => {
      const { value } = resolve<Example>(model, entry);
      return value ? [{ ...value, name }] : [];
    },
  );
  if (named.length > 0) return named;
  if (carrier.example !== undefined) return [{ value: carrier.example }];
  const [media] = Object.values(
    ("content" in carrier && carrier.content) || {},
  );
  return media ? examplesOf(model, media) : [];
}
