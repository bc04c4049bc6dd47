import { type OperationEntry, type Response, modelOf } from "../../description";
import { merge, resolvedMap } from "../../description/model";
import { type Children, element, nodes } from "../../page/tree/node";
import { link, operationLinks, section } from "../overview/links";
import type { PagePlan } from "../plan";
import { grouped, inLine } from "./nodes";
import type { Index } from "./types";

/**
 * Meaning of each status, and what to do about it.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-15
 */
const advice: Record<string, string> = {
  400: "The request is malformed or a value is invalid. Correct what the response names: repeating the same request fails again.",
  401: "The credential is missing, unknown or expired. Sign in again, or use another token.",
  402: "The API requires a payment or a license.",
  403: "The credential is missing or unknown, or it lacks a permission or scope. The response says which.",
  404: "The object does not exist, or you may not view it. Check the ID and the slash at the end of the path.",
  405: "The path does not support this method. The Allow header lists those that it supports.",
  406: "The API has no response in a media type of your Accept header.",
  409: "The request conflicts with the object's current state. Read the object again, then decide.",
  410: "The object was permanently removed.",
  412: "A precondition of the request does not hold. Read the object again, then repeat the request.",
  413: "The body is too large.",
  415: "The body has a media type that the operation does not accept. Check the Content-Type header.",
  422: "The body is well-formed, but its content is not accepted. Correct what the response names.",
  429: "Too many requests. Wait for the time in the Retry-After header.",
  500: "The server failed. Try again later; before you repeat a write, check whether it took effect.",
  502: "The server behind the proxy failed. Try again later.",
  503: "The server is not available. Try again after the time in the Retry-After header.",
  504: "The server took too long. Before you repeat a write, check whether it took effect.",
  default: "Any other status.",
};

/** Above this number, operations are only counted. */
const mostListed = 60;

/** Lists error statuses, what to do about each, and which operations return them. */
export const errors: Index = {
  name: "errors",
  title: "Errors",
  about:
    "Error statuses, what to do about each, and the schemas of their bodies.",
  content(plan) {
    const model = modelOf(plan.description);
    const all = plan.operations.flatMap((entry) =>
      Object.entries(
        resolvedMap<Response>(model, entry.operation.responses),
      ).map(([status, response]) => [status, { entry, response }] as const),
    );
    return nodes(
      grouped(all.filter(([status]) => /^[45]|^default$/.test(status))).map(
        ([status, list]) => [
          section(`status-${status}`, status),
          element("p", {}, advice[status] ?? advice[`${status[0] ?? ""}00`]),
          bodies(list, plan),
          returning(
            list.map(({ entry }) => entry),
            plan,
          ),
        ],
      ),
    );

    function bodies(list: readonly { response: Response }[], of: PagePlan) {
      const names = new Set(
        list.flatMap(({ response: { content = {} } }) =>
          Object.values(content).flatMap(({ schema }) =>
            schema === undefined ? [] : (merge(model, schema).name ?? []),
          ),
        ),
      );
      if (names.size === 0) return undefined;
      return element("p", {}, "Body: ", [
        ...inLine([...names].map((name) => link(of.schemaHref(name), name))),
        ".",
      ]);
    }
  },
};

function returning(list: OperationEntry[], plan: PagePlan): Children {
  const [own, all] = [list, plan.operations].map(({ length }) =>
    length.toLocaleString("en"),
  );
  const count = own === all ? "All operations" : `${own} of ${all} operations`;
  return list.length > mostListed
    ? element("p", {}, `${count} document this status.`)
    : element(
        "details",
        {},
        element("summary", {}, count),
        operationLinks(list, plan),
      );
}
