import { type DescriptionError, fail } from "../diagnostic";
import { isUrl } from "./read";

/**
 * What a text is that is neither YAML nor JSON, where its beginning tells: such as the page of a
 * sign-in, or JSON with comments.
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
        ? "It may be a sign-in or an error: open the URL in a browser, and name that of the description itself."
        : "It may be a sign-in or an error: open the file in a browser, and download the description again.",
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
        "Take them out, or write the file as YAML, where # begins one.",
      );
}

const stringOrComment = /"(?:[^"\\]|\\.)*"|(?<=^|[\s{}[\],])(?:\/\/|\/\*)/gm;

/** Where a comment begins that is not within a string. */
function commentIn(text: string): number | undefined {
  for (const { 0: found, index } of text.matchAll(stringOrComment))
    if (!found.startsWith('"')) return index;
  return undefined;
}

function lineOf(text: string, offset: number) {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}
