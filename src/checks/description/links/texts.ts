import { type Description, below, toPointer, walk } from "../../../description";

/** A Markdown text of a description. */
export interface MarkdownText {
  pointer: string;
  text: string;
}

/** Lists all fields of a description that OpenAPI defines as Markdown. */
export function markdownTexts(description: Description): MarkdownText[] {
  const texts: MarkdownText[] = [];
  walk(
    description,
    (object, position, keys) => {
      const { description: text } = object;
      if (typeof text !== "string" || text === "") return;
      if (below(position, "description") !== "text") return;
      texts.push({ pointer: toPointer([...keys, "description"]), text });
    },
    "description",
  );
  return texts;
}
