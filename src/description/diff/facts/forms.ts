/**
 * Returns the schema that another one is a form of. Generators write one model as `User`,
 * `UserRequest` and `PatchedUserRequest`, for what is received, sent, and sent in part.
 *
 * @param known all schemas of both versions
 * @returns the name itself if it is not a form of another schema
 */
export function baseForm(name: string, known: ReadonlySet<string>): string {
  const [, whole = name] = /^Patched(.+)$/.exec(name) ?? [];
  const [, base = whole] = /^(.+)Request$/.exec(whole) ?? [];
  return [base, whole].find((one) => known.has(one)) ?? name;
}
