import type {
  Description,
  OperationEntry,
  Schema,
  SlugStyle,
} from "../../description";
import { validateBundle } from "../../description/load-description";
import { type PagePlan, planPages } from "../plan";

const file = "openapi/openapi.yaml";

/** Plans the pages of a description with the given parts. */
export function planOf(
  parts: Record<string, unknown>,
  slugs: SlugStyle = "words",
): PagePlan {
  const value = {
    openapi: "3.1.0",
    info: { title: "Test", version: "1" },
    paths: {},
    ...parts,
  };
  const locate = () => ({ file, line: 7 });
  const loaded = validateBundle({ value, locate, files: [file] });
  return planPages(loaded, "/reference", undefined, slugs);
}

/** Plans a description with one operation, `POST /things/`. */
export function planOne(
  operation: Record<string, unknown>,
  schemas: Record<string, Schema> = {},
  rest: Record<string, unknown> = {},
): { plan: PagePlan; entry: OperationEntry; description: Description } {
  const plan = planOf({
    ...rest,
    paths: { "/things/": { post: { operationId: "make", ...operation } } },
    components: { schemas, ...(rest["components"] as object | undefined) },
  });
  const [entry] = plan.operations;
  if (!entry) throw new Error("There is no operation.");
  return { plan, entry, description: plan.description };
}

/** Returns the text of written JSX, without its elements and attributes. */
export function wordsOf(jsx: string): string {
  return jsx
    .split("\n")
    .flatMap((line) => {
      const inline = /^<\w+(?: \w+=\{"[^"]*"\})*>([^<]+)<\/\w+>$/.exec(line);
      if (inline) return inline[1] ?? "";
      return /^\{".*"\}$/.test(line)
        ? String(JSON.parse(line.slice(1, -1)))
        : [];
    })
    .join("");
}
