import path from "node:path";
import {
  type Description,
  type Diagnostic,
  listOperations,
} from "../../description";
import { readGuides } from "../site/sources/guides";
import { placesOfWords } from "../site/sources/text-file";
import { createNameChecker } from "./rules/names";

/**
 * Finds names in the guides that no version of the API has.
 *
 * @param descriptions the descriptions of all versions that guides may mention
 * @param root folder of the project
 */
export async function checkGuideNames(
  descriptions: readonly Description[],
  root: string,
): Promise<Diagnostic[]> {
  const checkers = descriptions.map((description) =>
    createNameChecker(description, listOperations(description)),
  );
  const guides = await readGuides(path.join(root, "docs/guides"), "/");
  return guides.flatMap(({ file, body }) => {
    const [first = [], ...others] = checkers.map((check) => check(body));
    return first
      .filter(({ name }) =>
        others.every((faults) => faults.some((one) => one.name === name)),
      )
      .map(({ name, message, hint }) => ({
        ...{ rule: "name-unknown", severity: "warning" as const },
        ...(placesOfWords(file, body, [name])[0] ?? { file }),
        ...{ message, hint },
      }));
  });
}
