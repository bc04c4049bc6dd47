import { capitalize } from "../names/capitalize";
import type { Operation } from "../types";
import { givenTitle } from "./given";
import { segmentsOf } from "./segments";
import { titleFromPath } from "./from-path";
import { spelled, wordsIn } from "./words";

/** The information needed to give an operation a title. */
export interface Untitled {
  method: string;
  /** The path template or the webhook's name. */
  path: string;
  operation: Operation;
  isWebhook: boolean;
}

/**
 * Returns the title of each operation, in order: the description's own, otherwise one generated
 * from method and path. Generated titles are unique: duplicates get the parameter, the preceding
 * path segment, or the whole path.
 */
export function titlesOf(operations: readonly Untitled[]): string[] {
  const collections = new Set(operations.flatMap(collectionOf));
  const given = operations.map(({ operation }) => givenTitle(operation));
  const titles = operations.map((operation, index) => {
    const { method, path, isWebhook } = operation;
    if (given[index] !== undefined) return given[index];
    return isWebhook
      ? webhookTitle(path)
      : titleFromPath(method, path, collections.has(stem(path)));
  });
  const add = (index: number, text = "") => {
    titles[index] = `${titles[index] ?? ""}${text}`;
  };
  const isMade = (index: number) => given[index] === undefined;
  for (const alike of sharingOne(titles)) {
    const made = alike.filter(isMade);
    const qualify =
      qualifiers.find((one) =>
        isDistinct(made.map((index) => one(operations[index]))),
      ) ?? wholePath;
    for (const index of made) add(index, qualify(operations[index]));
  }
  for (const index of sharingOne(titles).flat().filter(isMade))
    add(index, wholePath(operations[index]));
  return titles;
}

type Qualifier = (operation: Untitled | undefined) => string | undefined;

/** Ways to distinguish operations, shortest first. */
const qualifiers: Qualifier[] = [
  (operation) => {
    const name = parameterOf(operation);
    return name && ` by ${name}`;
  },
  (operation) => {
    const words = spelled(wordsIn(placeOf(operation?.path ?? "")));
    return words && ` (${words})`;
  },
];

const wholePath: Qualifier = (operation) =>
  operation && ` (${operation.method.toUpperCase()} ${operation.path})`;

function isDistinct(texts: readonly (string | undefined)[]): boolean {
  return texts.every(Boolean) && new Set(texts).size === texts.length;
}

/** Returns the indexes of the operations that share a title, grouped by title. */
function sharingOne(titles: readonly string[]): number[][] {
  const groups = new Map<string, number[]>();
  for (const [index, title] of titles.entries()) {
    const group = groups.get(title);
    if (group) group.push(index);
    else groups.set(title, [index]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Returns the second-to-last name in a path: `v2` in `/v2/users/{id}`. */
function placeOf(path: string): string {
  const names = path.split("/").filter((part) => part && !part.includes("{"));
  return names.at(-2) ?? "";
}

/** Returns a webhook's title: `user.created` becomes "User created". */
function webhookTitle(name: string): string {
  const words = spelled(wordsIn(name));
  return words === "" ? name : capitalize(words);
}

/** Returns the path of the collection if the path identifies one of its items. */
function collectionOf({ path, isWebhook }: Untitled): string[] {
  const [, collection] = /^(.*)\/\{[^{}]*\}\/?$/.exec(path) ?? [];
  return isWebhook || collection === undefined ? [] : [stem(collection)];
}

function stem(path: string): string {
  return path.replace(/\/$/, "");
}

/**
 * Returns the words of the parameter at the end of a path: "user name" for `/users/{user_name}`.
 */
function parameterOf(operation: Untitled | undefined): string | undefined {
  const last = operation && segmentsOf(operation.path).at(-1);
  return last && "parameter" in last
    ? spelled(wordsIn(last.parameter))
    : undefined;
}
