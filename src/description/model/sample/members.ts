/** Returns an object with one member changed in place or added, whatever its name. */
export function withValue(
  object: Record<string, unknown>,
  name: string,
  value: unknown,
): Record<string, unknown> {
  const members = new Map(Object.entries(object));
  members.set(name, value);
  return Object.fromEntries(members);
}

/** Returns an object without some of its members. */
export function without(
  object: Record<string, unknown>,
  isLeftOut: (name: string) => boolean,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(object).filter(([name]) => !isLeftOut(name)),
  );
}
