import type { Parameter } from "../../description/model/types";
import { itemsOf, jsonTypeOf, merged } from "../model/schema";
import { measure } from "../store/limits";
import { invalid } from "./errors";
import { plain } from "../store/values";
import { listsProperty, valueOf, valuesAt, type Entry } from "./select";
import type { RequestContext } from "./context";

const reserved = new Set(["page", "page_size", "ordering", "search"]);
const lookups = ["iexact", "icontains", "isnull", "startswith", "in"];

type Test = (entry: Entry) => boolean;

/** Filter parameters whose name does not follow Django's `property__lookup` pattern. */
const aliases: Partial<Record<string, string>> = {
  members_by_pk: "members__pk__in",
  members_by_username: "members__username__in",
  groups_by_pk: "groups__in",
  groups_by_name: "groups__name__in",
  providers_by_pk: "providers__in",
  identifier_in: "identifier__in",
  target_in: "target__in",
  policies: "policies__in",
  path_startswith: "path__startswith",
  user_id: "user__in",
  username: "user__username",
  brand_name: "brand__name",
};

function flag(value: string): boolean | undefined {
  if (/^(true|1)$/i.test(value)) return true;
  return /^(false|0)$/i.test(value) ? false : undefined;
}

const uuid = /^[\da-f]{8}-?([\da-f]{4}-?){3}[\da-f]{12}$/i;

/** Returns Django's error message for a value of the wrong type, or undefined if it is valid. */
function complaint(
  context: RequestContext,
  parameter: Parameter,
  value: string,
) {
  const { model } = context.appContext;
  if (parameter.schema === undefined) return undefined;
  const one = itemsOf(model, parameter.schema) ?? parameter.schema;
  const schema = merged(model, one);
  if (schema.enum && !schema.enum.map(String).includes(value))
    return `Select a valid choice. ${value} is not one of the available choices.`;
  const type = jsonTypeOf(model, one);
  if (type === "integer" && !/^-?\d+$/.test(value)) return "Enter a number.";
  if (type === "number" && Number.isNaN(Number(value)))
    return "Enter a number.";
  if (schema.format === "uuid" && !uuid.test(value))
    return "Enter a valid UUID.";
  if (schema.format === "date-time" && Number.isNaN(Date.parse(value)))
    return "Enter a valid date/time.";
  return undefined;
}

function same(value: unknown, wanted: string): boolean {
  if (typeof value === "boolean") return flag(wanted) === value;
  if (typeof value === "number") return Number(wanted) === value;
  if (typeof value !== "string") return false;
  if (value === wanted) return true;
  return (
    /^\d{4}-\d\d-\d\dT/.test(value) && Date.parse(value) === Date.parse(wanted)
  );
}

function compare(lookup: string, values: unknown[], wanted: string[]): boolean {
  const [first = ""] = wanted;
  const lower = first.toLowerCase();
  const present = values.filter(
    (value) => value !== null && value !== undefined,
  );
  const texts = present.map((value) => plain(value));
  switch (lookup) {
    case "isnull":
      return (present.length === 0) === (flag(first) ?? false);
    case "icontains":
      return texts.some((value) => value.toLowerCase().includes(lower));
    case "startswith":
      return texts.some((value) => value.startsWith(first));
    case "iexact":
      return (
        texts.some((value) => value.toLowerCase() === lower) ||
        present.some((value) => same(value, first))
      );
    default:
      return wanted.some((one) => present.some((value) => same(value, one)));
  }
}

/**
 * Whether a JSON property contains all keys and values of the wanted object.
 * @throws {ApiError} 400
 */
function contains(value: unknown, wanted: string, name: string): boolean {
  let parsed: unknown;
  try {
    parsed = JSON.parse(wanted);
  } catch {
    throw invalid({ [name]: ["filter value must be json"] });
  }
  if (typeof parsed !== "object" || parsed === null)
    throw invalid({ [name]: ["filter value must be json"] });
  const { violation } = measure(parsed);
  if (violation) throw invalid({ [name]: [violation.message] });
  return Object.entries(parsed).every(([path, expected]) => {
    const found = path
      .split("__")
      .reduce<unknown>(
        (at, key) => (at as Record<string, unknown> | undefined)?.[key],
        value,
      );
    return JSON.stringify(found) === JSON.stringify(expected);
  });
}

function testFor(
  context: RequestContext,
  parameter: Parameter,
  wanted: string[],
): Test | undefined {
  const { name } = parameter;
  if (name === "attributes")
    return (entry) =>
      contains(valueOf(context, entry, name), wanted[0] ?? "", name);
  if (name.startsWith("context_")) return contextTest(name, wanted[0] ?? "");
  const path = (
    listsProperty(context, name) ? name : (aliases[name] ?? name)
  ).split("__");
  const last = path.at(-1) ?? "";
  const lookup = lookups.includes(last) ? (path.pop() ?? "") : "exact";
  const boolean =
    parameter.schema !== undefined &&
    jsonTypeOf(context.appContext.model, parameter.schema) === "boolean";
  if (boolean && flag(wanted[0] ?? "") === undefined) return undefined;
  return (entry) => {
    const values = valuesAt(context, entry, path);
    return values.length === 0 && lookup !== "isnull"
      ? false
      : compare(lookup, values, wanted);
  };
}

const undashed = (value: unknown) => plain(value).replaceAll("-", "");

/** Returns the filter for a `context_model_*` parameter, which looks into an event's context. */
function contextTest(name: string, wanted: string): Test {
  const keys: Record<string, string[]> = {
    context_model_pk: ["model", "pk"],
    context_model_app: ["model", "app"],
    context_model_name: ["model", "model_name"],
    context_authorized_app: ["authorized_application", "pk"],
  };
  return ({ row }) => {
    const found = (keys[name] ?? []).reduce<unknown>(
      (at, key) => (at as Record<string, unknown> | undefined)?.[key],
      row.context,
    );
    return found !== undefined && undashed(found) === undashed(wanted);
  };
}

/**
 * Keeps the entries that match every filter parameter of the request. Parameters that name no
 * property (`include_users`) are ignored.
 * @throws {ApiError} 400 for a value of the wrong type
 */
export function filter(
  context: RequestContext,
  entries: Entry[],
  handled: ReadonlySet<string>,
): Entry[] {
  const errors: Record<string, string[]> = {};
  const tests: Test[] = [];
  for (const parameter of context.operation.parameters) {
    const { name } = parameter;
    if (parameter.in !== "query" || reserved.has(name) || handled.has(name))
      continue;
    const wanted = context.query
      .getAll(name)
      .flatMap((value) =>
        parameter.explode === false ? value.split(",") : value,
      )
      .filter((value) => value !== "");
    if (wanted.length === 0) continue;
    for (const value of wanted) {
      const message = complaint(context, parameter, value);
      if (message) errors[name] = [message];
    }
    const test = testFor(context, parameter, wanted);
    if (test) tests.push(test);
  }
  if (Object.keys(errors).length > 0) throw invalid(errors);
  return entries.filter((entry) => tests.every((test) => test(entry)));
}
