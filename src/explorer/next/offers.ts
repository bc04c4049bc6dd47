import { isRecord } from "../../description/model/record";
import type { Description } from "../../description/model/types";
import { fits, type ItemPath, itemPaths, resourceWord, textOf } from "./items";
import { type NextOperation, pathParameters } from "./operations";
import { itemsOf, nameOf, propertyOf, type Subject } from "./subjects";

/** Values of path parameters, by name. */
export type PathValues = Record<string, string>;

/** The operations on one object that a response contains or refers to. */
export interface Offer {
  /** JSON pointer to the object, or to the reference to it. */
  pointer: string;
  /** JSON pointer to its identifying value; undefined if the request's URL identified it. */
  key: string | undefined;
  /** Label of the object: `user akadmin`. */
  label: string;
  values: PathValues;
  operations: NextOperation[];
}

export interface Place {
  description: Description;
  operations: readonly NextOperation[];
  /** The path of the operation that responded, and the values of its parameters. */
  path: string;
  values: PathValues;
}

/** Maximum number of references followed per object, and of items per list of references. */
const mostReferences = 30;
const mostItems = 10;

/** Returns the operations on an object of a response, and on the objects it refers to. */
export function offersOf(subject: Subject, place: Place): Offer[] {
  const items = itemPaths(place.operations);
  const own = ownOffer(subject, items, place);
  const others = referencesOf(subject, items, place).filter(
    ({ values, operations }) =>
      operations[0]?.path !== own?.operations[0]?.path ||
      JSON.stringify(values) !== JSON.stringify(own?.values),
  );
  return [...(own ? [own] : []), ...others.slice(0, mostReferences)];
}

function ownOffer(
  subject: Subject,
  items: readonly ItemPath[],
  place: Place,
): Offer | undefined {
  const { path, values } = place;
  const named = items.findLast(
    (item) => subject.pointer === "" && isBelow(path, item.path),
  );
  if (named) {
    const known = pathParameters(named.path).every((name) => values[name]);
    if (known)
      return offerOf(named, values, {
        ...{ pointer: subject.pointer, key: undefined },
        object: subject.value,
        operations: place.operations,
      });
  }
  const candidates = [
    ...items.filter((item) => isItemOf(item.path, path)),
    ...nearest(
      items.filter(
        ({ thing }) => thing !== undefined && thing === subject.thing,
      ),
      path,
    ),
  ];
  return identified(subject, candidates, place);
}

/** Returns an offer for the first item path whose parameter the object has a value for. */
function identified(
  subject: Pick<Subject, "pointer" | "value">,
  candidates: readonly ItemPath[],
  { operations, values }: Place,
): Offer | undefined {
  for (const item of candidates) {
    const key = keyProperty(subject.value, item);
    const text = key === undefined ? undefined : textOf(subject.value[key]);
    if (key === undefined || text === undefined) continue;
    const all = { ...values, [item.parameter]: text };
    if (!pathParameters(item.path).every((name) => all[name])) continue;
    return offerOf(item, all, {
      ...{ pointer: subject.pointer, key: `${subject.pointer}/${key}` },
      ...{ object: subject.value, operations },
    });
  }
  return undefined;
}

/** Returns the property that identifies an object in a path. */
function keyProperty(
  object: Record<string, unknown>,
  { parameter, kind, resource }: ItemPath,
): string | undefined {
  const word = resourceWord(resource);
  const bare = parameter.replace(/^.*_(?=(id|uuid|pk|slug)$)/, "");
  return [
    ...[parameter, `${word}_${parameter}`, bare],
    ...(kind === undefined && !/^(id|pk|uuid)$|_(id|pk|uuid)$/.test(parameter)
      ? []
      : ["pk", "id", "uuid"]),
  ].find((name) => Object.hasOwn(object, name) && fits(object[name], kind));
}

/** Returns offers for the objects that an object refers to, found by property name or schema. */
function referencesOf(
  subject: Subject,
  items: readonly ItemPath[],
  place: Place,
): Offer[] {
  const { pointer, value, schema } = subject;
  return Object.entries(value).flatMap(([name, own]): Offer[] => {
    const at = `${pointer}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    const inner = propertyOf(place.description, schema, name);
    const list = Array.isArray(own) ? (own as unknown[]) : undefined;
    const all = list ? list.slice(0, mostItems) : [own];
    const innerSchema = list ? itemsOf(place.description, inner) : inner;
    return all.flatMap((one, index) => {
      const found = referenceOf(
        { name, value: one, thing: nameOf(innerSchema) },
        list ? `${at}/${String(index)}` : at,
        ...([items, place] as const),
      );
      return found ? [found] : [];
    });
  });
}

function referenceOf(
  {
    name,
    value,
    thing,
  }: { name: string; value: unknown; thing?: string | undefined },
  pointer: string,
  items: readonly ItemPath[],
  place: Place,
): Offer | undefined {
  const word = resourceWord(name);
  const simple = items.filter(({ path }) => pathParameters(path).length === 1);
  const named = nearest(
    simple.filter(({ segments }) =>
      segments.slice(-2).some((one) => resourceWord(one) === word),
    ),
    place.path,
  );
  if (isRecord(value)) {
    const typed = nearest(
      simple.filter((item) => thing !== undefined && item.thing === thing),
      place.path,
    );
    return identified({ pointer, value }, [...typed, ...named], place);
  }
  const text = textOf(value);
  const item = named.find(
    ({ kind, parameter }) =>
      fits(value, kind) &&
      // Any string would fit, so the property name has to match the parameter.
      (kind !== undefined || name.endsWith(`_${parameter}`)),
  );
  return item && text !== undefined
    ? offerOf(
        item,
        { [item.parameter]: text },
        { pointer, key: pointer, operations: place.operations },
      )
    : undefined;
}

interface Found {
  pointer: string;
  key: string | undefined;
  object?: Record<string, unknown>;
  operations: readonly NextOperation[];
}

function offerOf(
  item: ItemPath,
  values: PathValues,
  { pointer, key, object, operations }: Found,
): Offer | undefined {
  const known = Object.fromEntries(
    pathParameters(item.path).map((name) => [name, values[name] ?? ""]),
  );
  const own = operations.filter(
    ({ path }) =>
      isBelow(path, item.path) &&
      pathParameters(path).length === pathParameters(item.path).length,
  );
  if (own.length === 0) return undefined;
  const kind = (item.thing ?? singularOf(item)).replaceAll("_", " ");
  return {
    ...{ pointer, key, values: known, operations: own },
    label: `${kind} ${titleOf(object) ?? known[item.parameter] ?? ""}`,
  };
}

const singularOf = ({ segments }: ItemPath) =>
  resourceWord(segments.findLast((one) => one !== "all") ?? "");

/** Returns a human-readable name of an object. */
export function titleOf(
  object: Record<string, unknown> | undefined,
): string | undefined {
  return ["username", "name", "title", "label", "slug", "identifier", "email"]
    .map((name) => textOf(object?.[name]))
    .find((text) => text !== undefined && text.length <= 60);
}

const bare = (path: string) => path.replace(/\/$/, "");

/** Whether a path equals another one or is nested below it. */
const isBelow = (path: string, start: string) =>
  bare(path) === bare(start) || path.startsWith(`${bare(start)}/`);

/** Whether a path identifies an item of a collection's path. */
const isItemOf = (item: string, collection: string) =>
  bare(item).replace(/\/\{[^{}]+\}$/, "") === bare(collection);

/** Sorts paths by the length of the prefix they share with a path, longest first. */
function nearest(items: readonly ItemPath[], path: string): ItemPath[] {
  const start = path.split("/");
  const shared = (one: ItemPath) => {
    const parts = one.path.split("/");
    const at = parts.findIndex((part, index) => part !== start[index]);
    return at === -1 ? parts.length : at;
  };
  return [...items].sort((one, other) => shared(other) - shared(one));
}
