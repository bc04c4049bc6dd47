import type { OperationEntry } from "../description";

const verbs: Record<string, string> = {
  list: "List",
  retrieve: "Get",
  create: "Create",
  update: "Replace",
  partial_update: "Change",
  destroy: "Delete",
};

/**
 * A readable name for menus: the description's own (`x-displayName`, summary), else made from the
 * operation id, without the tag that the menu shows anyway: `oauth2_access_tokens_list` becomes
 * "List access tokens".
 */
export function displayName(entry: OperationEntry): string {
  const { operation, operationId, path } = entry;
  const given = operation["x-displayName"] ?? operation.summary;
  if (typeof given === "string" && given !== "") return given;
  const [, words = operationId, verb = ""] =
    /^(.*?)_(list|retrieve|create|partial_update|update|destroy)$/.exec(
      operationId,
    ) ?? [];
  const tag = operation.tags?.[0] ?? "";
  const subject = words
    .replace(new RegExp(`^${escape(tag)}_`), "")
    .replaceAll("_", " ");
  // A word after the id in the path is an action of its own: `/users/{id}/set_password/`.
  const isAction = /\}\/[^{}]*[^{}/]\/?$/.test(path);
  const prefix = isAction ? "" : verbs[verb];
  return capitalize(prefix ? `${prefix} ${subject}` : subject);
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
