import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ownSpec } from "../../config/site";
import {
  type Description,
  type ChangeFacts,
  loadDescription,
} from "../../description";
import { generate } from "../../pages/generate/generate";

/** The changes of the API in the tests. */
export const changes: ChangeFacts[] = [
  {
    from: { name: "1.0", version: "1.0.2" },
    to: { name: "1.1", version: "1.1.0" },
    date: "2026-01-01",
    operations: [
      {
        operationId: "core_users_list",
        ...{ method: "get", path: "/core/users/" },
      },
    ],
    changes: [
      {
        ...{ severity: "breaking", rule: "parameter-removed" },
        ...{ subject: "operation", where: "query parameter nickname" },
        message: "was removed",
        uses: [{ severity: "breaking", operations: [0] }],
      },
      {
        ...{ severity: "additive", rule: "parameter-added" },
        ...{ subject: "operation", where: "query parameter uuid" },
        message: "was added",
        uses: [{ severity: "additive", operations: [0] }],
      },
    ],
  },
  {
    from: { name: "0.9", version: "0.9.0" },
    to: { name: "1.0", version: "1.0.2" },
    date: "2025-01-01",
    operations: [],
    changes: [],
  },
];

/** Returns the project's own description with only the user operations, so that tests are fast. */
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

/** Writes the files published for programs to a folder, which the caller removes. */
export async function publish(description: Description): Promise<string> {
  const { data } = await generate(
    [{ description, locate: () => ({ file: ownSpec }) }],
    {
      docsRoute: "docs",
      referencePath: "reference",
      repositoryUrl: undefined,
      hideSendButton: false,
      changelog: { facts: changes },
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
