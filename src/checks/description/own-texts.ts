import { type Diagnostic, ownTexts, type UnusedTexts } from "../../description";

/**
 * Reports the project's texts that another version of authentik does not use, or whose subject has
 * changed, at their location in the project's own description.
 *
 * @param version name of the checked version
 */
export async function checkOwnTexts(
  { missing, changed }: UnusedTexts,
  version: string,
): Promise<Diagnostic[]> {
  const own = await ownTexts();
  const toFinding =
    (rule: string, hint: string) =>
    ({ pointer, reason }: (typeof missing)[number]): Diagnostic => ({
      ...{ rule, severity: "warning", hint },
      ...own.locate(pointer),
      message: `The text is not used in ${version}: ${reason}`,
    });
  return [
    ...missing.map(
      toFinding(
        "text-without-place",
        "Nothing needs to be done while an older version has it.",
      ),
    ),
    ...changed.map(
      toFinding(
        "text-of-changed-fact",
        "Write the current text into the overlay of that version in openapi/texts/, with `x-adapted: true`.",
      ),
    ),
  ];
}
