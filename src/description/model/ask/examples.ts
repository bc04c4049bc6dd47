import type { Model } from "../model";
import { resolve } from "../reference/resolve";
import { sample } from "../sample/sample";
import type { SampleOptions } from "../sample/types";
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

/**
 * Returns the samples of a media type, parameter or header: its own examples that have a value,
 * otherwise one generated from its schema. If an alternative is requested, the sample is always
 * generated.
 */
export function samplesOf(
  model: Model,
  carrier: MediaType | Header,
  options: SampleOptions = {},
): NamedExample[] {
  const isChosen = Object.keys(options.choices ?? {}).length > 0;
  const own = isChosen
    ? []
    : examplesOf(model, carrier).filter((one) => "value" in one);
  if (own.length > 0) return own;
  const [media] = Object.values(
    ("content" in carrier && carrier.content) || {},
  );
  const schema = carrier.schema ?? media?.schema;
  return schema === undefined
    ? []
    : [{ value: sample(model, schema, options) }];
}
