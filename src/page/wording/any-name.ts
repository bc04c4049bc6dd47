/** Placeholder for an arbitrary property name in generated files. */
export const anyName = "property name*";

/** The same in words, for readers. */
export const anyNameInWords = "any other name";
