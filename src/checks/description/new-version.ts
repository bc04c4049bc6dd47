import {
  type Description,
  type Diagnostic,
  inspectVersion,
  isAuthentik,
  listOperations,
  authentikResources,
  resourceOf,
  type SiteVersion,
} from "../../description";
import { checkOwnTexts } from "./own-texts";

/**
 * Reports what a new version of authentik needs: titles of operations and tags, and texts whose
 * subject has changed. Texts whose subject was removed are still used in older versions.
 *
 * @param version a version whose description is valid
 * @param root folder of the project
 */
export async function checkNewVersion(
  version: SiteVersion,
  root: string,
): Promise<Diagnostic[]> {
  const { loaded, unusedTexts } = await inspectVersion(version, { root });
  if (!loaded || !isAuthentik(loaded.description)) return [];
  const name = version.name ?? loaded.description.info.version;
  return [
    ...(await checkOwnTexts(
      { missing: [], changed: unusedTexts?.changed ?? [] },
      name,
    )),
    ...(await untitled(loaded.description, name)),
  ];
}

async function untitled(
  description: Description,
  version: string,
): Promise<Diagnostic[]> {
  const { resources } = await authentikResources();
  const operations = listOperations(description)
    .filter(
      ({ operation }) => !operation.summary && !operation["x-displayName"],
    )
    .map(({ method, path, operationId }) => {
      const what = `${method.toUpperCase()} ${path} (${operationId})`;
      return resourceOf(path, resources)
        ? {
            rule: "operation-untitled",
            message: `${what} of ${version} has no title: it is an action.`,
            hint: `Write one below \`operations\`, under ${operationId}.`,
          }
        : {
            rule: "operation-untitled",
            message: `${what} of ${version} has no title: its path belongs to no resource.`,
            hint: "Add the resource to `resources`.",
          };
    });
  const tags = (description.tags ?? [])
    .filter((tag) => !tag["x-displayName"])
    .map(({ name }) => ({
      rule: "tag-untitled",
      message: `The tag ${name} of ${version} has no title.`,
      hint: "Add it to `tags`, with a title and a sentence.",
    }));
  return [...operations, ...tags].map((text) => ({
    ...{ ...text, severity: "warning", file: "openapi/resources.yaml" },
  }));
}
