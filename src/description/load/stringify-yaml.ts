import { type ScalarTag, stringify } from "yaml";
import { ExactNumber } from "../model";

/** Writes a description as YAML; exact numbers keep their digits. */
export function stringifyYaml(value: unknown): string {
  return stringify(value, {
    aliasDuplicateObjects: false,
    customTags: (tags) => [exactNumber, ...tags],
  });
}

const exactNumber: ScalarTag = {
  tag: "tag:yaml.org,2002:float",
  default: true,
  identify: (value) => value instanceof ExactNumber,
  resolve: (text) => text,
  stringify: ({ value }) => String(value),
};
