import { isEqual } from "../numbers/equal";
import type { Schema } from "../types/schema";

/** Merges `type`, `enum` and `const`. Returns `undefined` if no value is allowed. */
export function mergeValues(schemas: readonly Schema[]): Schema | undefined {
  const result: Schema = {};
  const types = schemas.flatMap(({ type }) =>
    type === undefined ? [] : [type],
  );
  if (types.length > 0) {
    const common = types.map((type) => [type].flat()).reduce(commonTypes);
    if (common.length === 0) return undefined;
    const isList = types.some((type) => Array.isArray(type));
    result.type = isList && types.length === 1 ? common : oneOrMore(common);
  }
  const lists = schemas.flatMap(({ enum: values }) => (values ? [values] : []));
  if (lists.length > 0) {
    result.enum = lists.reduce((left, right) =>
      left.filter((value) => right.some((other) => isEqual(value, other))),
    );
    if (result.enum.length === 0) return undefined;
  }
  const [constant, ...others] = schemas.filter((schema) => "const" in schema);
  if (!constant) return result;
  if (!others.every((other) => isEqual(other.const, constant.const)))
    return undefined;
  return { ...result, const: constant.const };
}

const oneOrMore = (types: string[]) => (types.length === 1 ? types[0] : types);

/** Returns the types that both lists allow; `number` includes `integer`. */
function commonTypes(left: string[], right: string[]): string[] {
  const allows = (types: string[], type: string) =>
    types.includes(type) || (type === "integer" && types.includes("number"));
  return [
    ...left.filter((type) => allows(right, type)),
    ...right.filter((type) => !left.includes(type) && allows(left, type)),
  ].filter((type, _, all) => type !== "integer" || !all.includes("number"));
}
