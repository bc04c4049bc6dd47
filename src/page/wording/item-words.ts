export const everyItem = "Each item:";

/** What stands before an item of a list, in words: "Array [" before any, "Item 1 [" before the first. */
export function itemWords(sign: string): string {
  return sign === "Array [" ? everyItem : sign.replace(/ \[$/, ":");
}
