import { type DescriptionError, fail } from "../diagnostic";
import { isUrl } from "./read";

/**
 * Returns an error if the beginning of a text shows that it is neither YAML nor JSON, such as a
 * sign-in page or JSON with comments.
 */
export function notADescription(
  file: string,
  text: string,
): DescriptionError | undefined {
  const [start = ""] = /^\s*\S{0,20}/.exec(text) ?? [];
  const place = { file, line: 1, column: 1 };
  if (/^\s*<(!doctype|html|head|body)\b/i.test(start))
    return fail(
      place,
      "This is an HTML page, not an OpenAPI description.",
      isUrl(file)
        ? "It may be a sign-in or error page: open the URL in a browser, and use the URL of the description itself."
        : "It may be a sign-in or error page: open the file in a browser, and download the description again.",
    );
  if (/^\s*<[?a-z]/i.test(start))
    return fail(
      place,
      "This is XML, not an OpenAPI description.",
      "Give a YAML or JSON file.",
    );
  const comment = /^\s*\{/.test(start) ? commentIn(text) : undefined;
  return comment === undefined
    ? undefined
    : fail(
        { file, ...lineOf(text, comment) },
        "JSON has no comments.",
        "Remove them, or write the file as YAML, where # starts a comment.",
      );
}

const stringOrComment = /"(?:[^"\\]|\\.)*"|(?<=^|[\s{}[\],])(?:\/\/|\/\*)/gm;

/** Returns the offset of the first comment outside a string. */
function commentIn(text: string): number | undefined {
  for (const { 0: found, index } of text.matchAll(stringOrComment))
    if (!found.startsWith('"')) return index;
  return undefined;
}

function lineOf(text: string, offset: number) {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}
