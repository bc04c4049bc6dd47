import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ownSpec } from "../../config/site";
import {
  type Description,
  type DescriptionDiff,
  loadDescription,
} from "../../description";
import { generate } from "../../pages/generate/generate";

/** What changed in the API of the tests. */
export const changes: DescriptionDiff[] = [
  {
    from: "1.0.2",
    to: "1.1.0",
    general: [],
    operations: [
      {
        operationId: "core_users_list",
        method: "get",
        path: "/core/users/",
        state: "changed",
        changes: [
          {
            severity: "breaking",
            rule: "parameter-removed",
            where: "query parameter nickname",
            message: "was removed",
          },
          {
            severity: "additive",
            rule: "parameter-added",
            where: "query parameter uuid",
            message: "was added",
          },
        ],
      },
    ],
  },
  { from: null, to: "1.0.2", general: [], operations: [] },
];

/** The operations about users of this project's own description, so that tests are quick. */
export async function usersApi(): Promise<Description> {
  const { description } = await loadDescription(ownSpec);
  const { paths = {} } = description;
  return {
    ...description,
    paths: Object.fromEntries(
      Object.entries(paths).filter(([name]) => name.startsWith("/core/users/")),
    ),
  };
}

/** A folder with what is published of a description for programs; the caller removes it. */
export async function publish(description: Description): Promise<string> {
  const { data } = await generate(
    [{ description, locate: () => ({ file: ownSpec }) }],
    {
      docsRoute: "docs",
      referencePath: "reference",
      repositoryUrl: undefined,
      hideSendButton: false,
      changelog: changes,
      search: {
        folder: "search",
        guides: [],
        synonyms: { words: [], tasks: {} },
      },
      machine: { guides: [], baseUrl: "/" },
    },
  );
  const folder = mkdtempSync(path.join(tmpdir(), "mcp-docs-"));
  const files = new Map([...data, ["index.html", ""], ["404.html", ""]]);
  for (const [name, text] of files) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return folder;
}

export function remove(folder: string): void {
  rmSync(folder, { recursive: true });
}
