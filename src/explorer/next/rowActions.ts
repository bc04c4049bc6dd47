import { parseJson } from "../../description/model/numbers/json";
import type { AnySchema, Description } from "../../description/model/types";
import { keepVariable, variableName } from "../variables/environments";
import { operationOfUrl } from "./apiUrl";
import { textOf } from "./items";
import { type Offer, offersOf, type PathValues } from "./offers";
import { type Operations, pageOf } from "./operations";
import { type Subject, subjectsOf } from "./subjects";
import { draftFor, type Here, visit } from "./visitor";

/** A value of a response. */
interface Row {
  pointer: string;
  name: string | undefined;
  kind: string;
  raw: () => string;
}

/** An action on a value. */
interface Action {
  id: string;
  label: string;
  group: string;
  isCommon?: boolean;
  run: () => void;
}

interface Facts {
  body: unknown;
  schema: AnySchema | undefined;
  description: Description;
  operations: Operations;
  here: Here;
  values: PathValues;
  apiRoot: string;
  baseUrl: string;
}

/** Longer strings cannot be identifiers. */
const longest = 2000;

/**
 * Returns a function that lists the actions for a value of a response: requests about it, and
 * saving it as a variable.
 */
export function createRowActions(facts: Facts): (row: Row) => Action[] {
  const { body, schema, description, operations, here, values } = facts;
  const subjects = subjectsOf(body, schema, description);
  const offers = new Map<Subject, Offer[]>();
  const offersAt = (pointer: string) => {
    const subject = subjects.find(
      (one) => pointer === one.pointer || pointer.startsWith(`${one.pointer}/`),
    );
    if (!subject) return [];
    const known =
      offers.get(subject) ??
      offersOf(subject, {
        ...{ description, values, path: here.path },
        operations: operations.operations,
      });
    offers.set(subject, known);
    return known
      .filter((offer) => offer.pointer === pointer || offer.key === pointer)
      .map((offer) => ({ offer, thing: subject.thing }));
  };
  return (row) => {
    const found = offersAt(row.pointer);
    return [
      ...found.flatMap(({ offer }) => requests(offer, facts)),
      ...leads(row, facts),
      ...keep(row, found[0]?.thing),
    ];
  };
}

function requests(
  offer: Offer,
  { operations, here, baseUrl }: Facts,
): Action[] {
  return offer.operations
    .filter(({ method, path }) => method !== here.method || path !== here.path)
    .map((operation) => ({
      id: `${operation.method} ${operation.path}`,
      label: operation.title,
      group: offer.label,
      run: () => {
        visit(
          operation,
          pageOf(operations, operation, baseUrl),
          draftFor(operation, offer.values),
          here,
        );
      },
    }));
}

function leads(row: Row, facts: Facts): Action[] {
  if (row.kind !== "string") return [];
  const { operations, here, baseUrl, apiRoot } = facts;
  const text = scalarOf(row);
  const found =
    text === undefined
      ? undefined
      : operationOfUrl(text, apiRoot, operations.operations);
  if (!found) return [];
  const { operation, draft } = found;
  return [
    {
      ...{ id: "url", label: operation.title, group: "At this URL" },
      run: () => {
        visit(operation, pageOf(operations, operation, baseUrl), draft, here);
      },
    },
  ];
}

function keep(row: Row, thing: string | undefined): Action[] {
  if (row.kind !== "string" && row.kind !== "number") return [];
  const name = variableName(thing, row.name ?? "value");
  return [
    {
      id: "keep",
      label: `Keep as {{${name}}}`,
      group: "Values",
      isCommon: true,
      run: () => {
        const text = scalarOf(row);
        if (text !== undefined) keepVariable(name, text);
      },
    },
  ];
}

function scalarOf({ raw }: Row): string | undefined {
  const text = raw();
  return text.length > longest ? undefined : textOf(parseJson(text, "digits"));
}
