/** Which way a text runs, by its first letter; nothing for one without letters. */
export function directionOf(text: string): "ltr" | "rtl" | undefined {
  const [letter] = /\p{L}/u.exec(text) ?? [];
  if (letter === undefined) return undefined;
  return rightToLeft.test(letter) ? "rtl" : "ltr";
}

/** The `dir` of an element with a text that runs from right to left; nothing for others. */
export function rtlProps(text: string): { dir?: "rtl" } {
  return directionOf(text) === "rtl" ? { dir: "rtl" } : {};
}

/** @see https://www.unicode.org/reports/tr9/#Bidirectional_Character_Types */
const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}\p{Script=Mende_Kikakui}]/u;
