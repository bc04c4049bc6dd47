/** Placeholder for an arbitrary property name in generated files. */
export const anyName = "property name*";

/** A property's name as it is read. */
export function nameInWords(name: string, isAlone = false): string {
  if (name !== anyName) return name;
  return isAlone ? "any name" : "any other name";
}
