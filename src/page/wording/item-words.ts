export const everyItem = "Each item:";

/**
 * Returns the label before an item of a list in words, for "Array [" (any item) or "Item 1 [" (the
 * first).
 */
export function itemWords(sign: string): string {
  return sign === "Array [" ? everyItem : sign.replace(/ \[$/, ":");
}
