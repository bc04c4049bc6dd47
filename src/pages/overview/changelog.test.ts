import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { type DescriptionDiff, DescriptionError } from "../../description";
import { readChangelog } from "../generate/changelog";
import { planOf, wordsOf } from "../testing/plan";
import { writeMdx } from "../../page/tree/write";
import { changelogPage } from "./changelog-page";

const first = { from: null, to: "1", general: [], operations: [] };
const change = (severity: "breaking" | "text", message: string) => ({
  severity,
  rule: "x",
  where: "",
  message,
});
const second: DescriptionDiff = {
  from: "1",
  to: "2",
  general: [],
  operations: [
    {
      ...{ operationId: "make", method: "post", path: "/things/" },
      state: "changed",
      changes: [
        change("breaking", "It <broke>."),
        change("text", "A."),
        change("text", "B."),
      ],
    },
    {
      ...{ operationId: "gone", method: "get", path: "/gone/" },
      state: "removed",
      changes: [change("breaking", "The operation is gone.")],
    },
  ],
};

it("links operations that are there, and names those that are gone", () => {
  const plan = planOf({
    paths: { "/things/": { post: { operationId: "make" } } },
  });
  const page = writeMdx(changelogPage([second, first], plan));
  expect(page).toContain('<Link\nto={"/reference/make"}');
  expect(page).not.toContain("/reference/gone");
  const words = wordsOf(page);
  expect(words).toContain("Breaking: It <broke>.2 texts read differently.");
  expect(words).toContain("Compared with 1.");
  expect(words).toContain("The first version that this reference documents.");
});

async function beside(files: Record<string, unknown>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "changelog-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(path.join(folder, "changelog"));
  for (const [name, value] of Object.entries(files))
    await writeFile(
      path.join(folder, "changelog", name),
      JSON.stringify(value),
    );
  return path.join(folder, "openapi.yaml");
}

it("reads what lies beside the description, the newest version first", async () => {
  const entry = (to: string) => ({ ...first, to });
  const spec = await beside({
    "2024.8.1.json": entry("2024.8.1"),
    "2024.10.0.json": entry("2024.10.0"),
    "notes.md": "",
  });
  expect((await readChangelog(spec)).map(({ to }) => to)).toEqual([
    "2024.10.0",
    "2024.8.1",
  ]);
  expect(await readChangelog("https://x.test/openapi.yaml")).toEqual([]);
  expect(await readChangelog("/nowhere/openapi.yaml")).toEqual([]);
});

it("refuses what is no entry", async () => {
  const spec = await beside({ "1.json": { to: "1" } });
  await expect(readChangelog(spec)).rejects.toThrow(DescriptionError);
  await expect(readChangelog(spec)).rejects.toThrow("1.json");
});
