/** Returns the direction of a text by its first letter; undefined without letters. */
export function directionOf(text: string): "ltr" | "rtl" | undefined {
  const [letter] = /\p{L}/u.exec(text) ?? [];
  if (letter === undefined) return undefined;
  return rightToLeft.test(letter) ? "rtl" : "ltr";
}

/** Returns the `dir` prop for a right-to-left text; no props for others. */
export function rtlProps(text: string): { dir?: "rtl" } {
  return directionOf(text) === "rtl" ? { dir: "rtl" } : {};
}

/**
 * Scripts written from right to left.
 *
 * @see https://www.unicode.org/reports/tr9/#Bidirectional_Character_Types
 */
const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}\p{Script=Mende_Kikakui}]/u;
