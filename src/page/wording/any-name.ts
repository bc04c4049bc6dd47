/** What the pages' files call a property whose name is free. */
export const anyName = "property name*";

/** The same as it is read. */
export const anyNameInWords = "any other name";
