/**
 * Returns the keywords with exclusive limits as numbers. In OpenAPI 3.0 they are booleans that apply
 * to `minimum` and `maximum`.
 *
 * @see https://spec.openapis.org/oas/v3.0.4.html#schema-object
 */
export function withNumericExclusives({
  ...keywords
}: Record<string, unknown>): Record<string, unknown> {
  for (const [exclusive, limit] of [
    ["exclusiveMinimum", "minimum"],
    ["exclusiveMaximum", "maximum"],
  ] as const) {
    const isExclusive = keywords[exclusive];
    if (typeof isExclusive !== "boolean") continue;
    Reflect.deleteProperty(keywords, exclusive);
    if (!isExclusive || keywords[limit] === undefined) continue;
    keywords[exclusive] = keywords[limit];
    Reflect.deleteProperty(keywords, limit);
  }
  return keywords;
}
