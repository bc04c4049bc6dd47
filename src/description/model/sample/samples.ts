import { examplesOf, type NamedExample } from "../ask/examples";
import type { Model } from "../model";
import type { Header, MediaType } from "../types/content";
import { sample } from "./sample";
import type { SampleOptions } from "./types";

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
