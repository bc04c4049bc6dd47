import { isRecord } from "../../description/model/record";

/** What an API says is wrong with one value of a request. */
export interface FieldError {
  /** The keys that lead to it in the body, or the name of a parameter; empty for the request as a whole. */
  path: string[];
  message: string;
}

/** Members of an error body that are about the request as a whole. */
const general = new Set(["non_field_errors", "__all__"]);
/** Members that are, where they are a sentence; else fields may have these names. */
const sentences = new Set([
  ...["detail", "message", "error", "title", "error_description"],
]);
/** Members that say nothing about a field. */
const ignored = new Set(["type", "status", "code", "instance", "traceId"]);
const deepest = 20;

/**
 * The errors in the body of a 400 or 422: by field as Django REST framework and Rails write them, in
 * lists as FastAPI, JSON:API and Problem Details do.
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

/** One of a list: it names its field in one of several ways. */
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
    // FastAPI says first where it is: `["body", "username"]`.
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
  // JSON:API: the attributes of the resource.
  return keys[0] === "data" && keys[1] === "attributes" ? keys.slice(2) : keys;
}

/** Where a field is, as its label says it: `users[0].name`. */
export const pathText = (path: readonly string[]): string =>
  path
    .map((key, index) =>
      /^\d+$/.test(key) ? `[${key}]` : index === 0 ? key : `.${key}`,
    )
    .join("");
