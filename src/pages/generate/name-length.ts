import { DescriptionError, type LoadDiagnostic } from "../../description";
import { type PagePlan, schemaPointer } from "../plan";

/** Maximum length of a file name, in bytes, on common file systems. */
const limit = 255;

/**
 * Checks that the file name of every planned page is short enough.
 *
 * @throws {DescriptionError} that names each page whose name is too long, and its source
 */
export function checkNameLengths(plan: PagePlan): void {
  const { infoPage, operations, tags, schemas, description, locate } = plan;
  const named = [
    { file: `${infoPage}.info.mdx`, pointer: "/info/title", from: "title" },
    ...operations.map(({ page, pointer }) => ({
      file: `${page}.api.mdx`,
      pointer,
      from: "operationId",
    })),
    ...tags.map(({ page, tag }) => ({
      file: `${page}.tag.mdx`,
      pointer: `/tags/${String(description.tags?.indexOf(tag) ?? 0)}`,
      from: "tag name",
    })),
    ...schemas.map(({ page, name }) => ({
      file: `${page.replace(/^schemas\//, "")}.schema.mdx`,
      pointer: schemaPointer(name),
      from: "schema name",
    })),
  ];
  const problems = named
    .map(({ file, ...rest }) => ({ ...rest, bytes: Buffer.byteLength(file) }))
    .filter(({ bytes }) => bytes > limit)
    .map(({ pointer, from, bytes }): LoadDiagnostic => ({
      ...locate(pointer),
      severity: "error",
      message: `The page's file would have a name of ${String(bytes)} bytes; file systems allow ${String(limit)}.`,
      hint: `Give it a shorter ${from}.`,
    }));
  if (problems.length > 0) throw new DescriptionError(problems);
}
