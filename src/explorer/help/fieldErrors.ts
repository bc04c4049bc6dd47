import { isRecord } from "../../description/model/record";

/** An API's validation error for one value of a request. */
export interface FieldError {
  /** The path to the value in the body, or the name of a parameter; empty for the whole request. */
  path: string[];
  message: string;
}

/** Members of an error body that concern the whole request. */
const general = new Set(["non_field_errors", "__all__"]);
/** Members that do so only if they are a string; otherwise they may be fields. */
const sentences = new Set([
  ...["detail", "message", "error", "title", "error_description"],
]);
/** Members that never concern a field. */
const ignored = new Set(["type", "status", "code", "instance", "traceId"]);
const deepest = 20;

/**
 * Returns the errors in the body of a 400 or 422: by field as in Django REST framework and Rails,
 * or in lists as in FastAPI, JSON:API and Problem Details.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9457#section-3
 */
export function fieldErrors(body: unknown): FieldError[] {
  if (!isRecord(body)) return messagesOf(body, []);
  const listed = ["errors", "detail", "invalid-params", "invalidParams"]
    .map((name) => body[name])
    .find((value) => Array.isArray(value) && value.some(isRecord)) as
    unknown[] | undefined;
  if (listed) return listed.flatMap(listedError);
  if (isRecord(body["errors"])) return messagesOf(body["errors"], []);
  return messagesOf(body, []);
}

function messagesOf(value: unknown, path: string[]): FieldError[] {
  if (path.length > deepest) return [];
  if (typeof value === "string") return [{ path, message: value }];
  if (Array.isArray(value)) {
    return value.flatMap((one: unknown, index) =>
      typeof one === "string"
        ? [{ path, message: one }]
        : messagesOf(one, [...path, String(index)]),
    );
  }
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([name, own]) => {
    if (path.length === 0 && ignored.has(name)) return [];
    const isGeneral =
      general.has(name) || (sentences.has(name) && typeof own === "string");
    return messagesOf(own, isGeneral ? path : [...path, name]);
  });
}

/** Reads an entry of a list of errors, whose field may be named in several ways. */
function listedError(one: unknown): FieldError[] {
  if (!isRecord(one)) return messagesOf(one, []);
  const message = [
    one["detail"],
    one["msg"],
    one["message"],
    one["reason"],
    one["title"],
  ].find((text) => typeof text === "string");
  if (typeof message !== "string") return [];
  const source = isRecord(one["source"]) ? one["source"] : {};
  const places = [
    one["pointer"] ?? source["pointer"],
    one["loc"],
    one["name"] ?? one["field"] ?? one["parameter"] ?? source["parameter"],
  ];
  return [
    { path: pathOf(places.find((place) => place !== undefined)), message },
  ];
}

function pathOf(place: unknown): string[] {
  if (Array.isArray(place)) {
    const [first, ...rest] = place.map(String);
    // FastAPI starts with the location: `["body", "username"]`.
    const isPlace = ["body", "query", "path", "header"].includes(first ?? "");
    return first === undefined ? [] : isPlace ? rest : [first, ...rest];
  }
  if (typeof place !== "string") return [];
  const pointer = place.replace(/^#/, "");
  if (!pointer.startsWith("/")) return pointer.split(".").filter(Boolean);
  const keys = pointer
    .slice(1)
    .split("/")
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
  // In JSON:API, fields are attributes of the resource.
  return keys[0] === "data" && keys[1] === "attributes" ? keys.slice(2) : keys;
}

/** Formats a path as in a field's label: `users[0].name`. */
export const pathText = (path: readonly string[]): string =>
  path
    .map((key, index) =>
      /^\d+$/.test(key) ? `[${key}]` : index === 0 ? key : `.${key}`,
    )
    .join("");
