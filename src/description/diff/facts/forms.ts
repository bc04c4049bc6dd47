/**
 * The schema that another one is a form of: generators of descriptions write one model as `User`,
 * `UserRequest` and `PatchedUserRequest`, for what is received, sent, and sent in parts.
 *
 * @param known all schemas of both versions
 * @returns the name itself for one that is no other's form
 */
export function baseForm(name: string, known: ReadonlySet<string>): string {
  const [, whole = name] = /^Patched(.+)$/.exec(name) ?? [];
  const [, base = whole] = /^(.+)Request$/.exec(whole) ?? [];
  return [base, whole].find((one) => known.has(one)) ?? name;
}
