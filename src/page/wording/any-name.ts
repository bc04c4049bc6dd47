/** Placeholder for an arbitrary property name in generated files. */
export const anyName = "property name*";

/** Returns a property's name in words, for readers. */
export function nameInWords(name: string, isAlone = false): string {
  if (name !== anyName) return name;
  return isAlone ? "any name" : "any other name";
}
