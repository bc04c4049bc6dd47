import { capitalize } from "../names/capitalize";
import { withArticle } from "./article";
import { type Segment, segmentsOf } from "./segments";
import { isVerb, phraseOf } from "./verbs";
import {
  isMassNoun,
  isPlural,
  plural,
  singular,
  spelled,
  wordsIn,
} from "./words";

/** The verb for each method, for a single item and for a collection. */
const verbsOf: Partial<Record<string, { one: string; many: string }>> = {
  get: { one: "Get", many: "List" },
  post: { one: "Update", many: "Create" },
  put: { one: "Replace", many: "Replace" },
  patch: { one: "Change", many: "Change" },
  delete: { one: "Delete", many: "Delete" },
  head: { one: "Check", many: "Check" },
  options: { one: "Get the options of", many: "Get the options of" },
  trace: { one: "Trace", many: "Trace" },
  query: { one: "Query", many: "Query" },
};

/**
 * Returns a title for an operation based only on its method and path: `DELETE /stages/all/{uuid}/`
 * becomes "Delete a stage", `POST /jobs/{id}/cancel` becomes "Cancel a job".
 *
 * @param hasItems whether another path continues this one with a parameter, which makes it a
 *   collection
 */
export function titleFromPath(
  method: string,
  path: string,
  hasItems = false,
): string {
  const verbs = verbsOf[method.toLowerCase()] ?? {
    one: capitalize(method.toLowerCase()),
    many: capitalize(method.toLowerCase()),
  };
  const segments = segmentsOf(path);
  const at = segments.findLastIndex((segment) => "name" in segment);
  const words = wordsAt(segments, at);
  if (words.length === 0) return `${verbs.one} ${unnamed(segments)}`;
  const owner = ownerOf(segments, at);
  if (at < segments.length - 1)
    return `${verbs.one} ${withArticle(oneOf(words))}${of(owner)}`;
  const action = actionTitle(words, segments, at, owner);
  // `DELETE .../lock` does not lock.
  if (action !== undefined && method.toLowerCase() !== "delete") return action;
  if (isCollection(words, hasItems)) {
    const isCreation = method.toLowerCase() === "post";
    const noun = isCreation ? withArticle(oneOf(words)) : manyOf(words);
    return `${verbs.many} ${noun}${of(owner)}`;
  }
  const noun = spelled(words);
  return method.toLowerCase() === "post" && !isMassNoun(words.at(-1) ?? "")
    ? `Create ${withArticle(noun)}${of(owner)}`
    : `${verbs.one} the ${noun}${of(owner)}`;
}

/** `/users/{id}/activate`: "Activate a user"; `/pets/findByStatus`: "Find pets by status". */
function actionTitle(
  words: string[],
  segments: Segment[],
  at: number,
  owner: string | undefined,
): string | undefined {
  const [first = "", ...rest] = words;
  const phrase = phraseOf(words.join(""));
  if (phrase !== undefined) return phrase;
  const before = wordsAt(segments, at - 1);
  if ((first === "me" || first === "self") && rest.length === 0)
    return before.length > 0 ? `Get the current ${oneOf(before)}` : undefined;
  if (!isVerb(first)) return undefined;
  const verb = capitalize(first);
  if (owner !== undefined)
    return rest.length > 0 && !isPreposition(rest[0])
      ? `${verb} ${spelled(rest)} of ${owner}`
      : [verb, owner, ...(rest.length > 0 ? [spelled(rest)] : [])].join(" ");
  const object =
    rest.length === 0 || isPreposition(rest[0]) ? spelled(before) : "";
  return [verb, object, spelled(rest)].filter((part) => part !== "").join(" ");
}

/** Returns what a path without a name refers to: its parameter, or the whole API. */
function unnamed(segments: Segment[]): string {
  const last = segments.at(-1);
  const words = last && "parameter" in last ? wordsIn(last.parameter) : [];
  return words.length > 0 ? withArticle(spelled(words)) : "the API root";
}

function isPreposition(word: string | undefined): boolean {
  return /^(?:by|for|from|in|of|on|to|with)$/.test(word ?? "");
}

function isCollection(words: string[], hasItems: boolean): boolean {
  const last = words.at(-1) ?? "";
  return (hasItems && !isMassNoun(last)) || isPlural(last);
}

/** Returns the owner: the item that a preceding parameter identifies. */
function ownerOf(segments: Segment[], at: number): string | undefined {
  const parameter = segments.findLastIndex(
    (segment, index) => index < at && "parameter" in segment,
  );
  if (parameter < 0) return undefined;
  const name = segments.findLastIndex(
    (segment, index) => index < parameter && "name" in segment,
  );
  const words = wordsAt(segments, name);
  return words.length > 0 ? withArticle(oneOf(words)) : undefined;
}

function wordsAt(segments: Segment[], index: number): string[] {
  const segment = index < 0 ? undefined : segments[index];
  return segment && "name" in segment ? wordsIn(segment.name) : [];
}

function of(owner: string | undefined): string {
  return owner === undefined ? "" : ` of ${owner}`;
}

function oneOf(words: string[]): string {
  return spelled([...words.slice(0, -1), singular(words.at(-1) ?? "")]);
}

function manyOf(words: string[]): string {
  return spelled([...words.slice(0, -1), plural(words.at(-1) ?? "")]);
}
