import type { HomeFacts } from "../../config/home-facts";
import type { SiteConfig } from "../../config/site-config";
import {
  type OperationEntry,
  type Response,
  modelOf,
  resolvedMap,
} from "../../description";
import { samplesOf, stringifyJson } from "../../description/model";
import { plainText } from "../../page/markdown/nodes";
import type { ChangelogEntry } from "../changelog/types";
import { groupsOf } from "../groups";
import { curlOf } from "../operation/sample-request";
import type { PagePlan } from "../plan";
import type { TagEntry } from "../tags";

/** Maximum number of resources named for a part, and of changes. */
const mostNamed = 4;

/**
 * Returns what the home page shows of an API.
 *
 * @param home the site's configuration of the home page. `operation` is the example, by default the
 *   first suitable one; a `sample` without an operation is shown without a response.
 */
export function homeFactsOf(
  plan: PagePlan,
  home: SiteConfig["home"] = {},
): HomeFacts {
  const { operation, sample } = home;
  const isAlone = sample !== undefined && operation === undefined;
  const example = isAlone ? undefined : exampleOf(plan, operation);
  const [newest] = plan.changelog?.entries ?? [];
  return {
    version: plan.description.info.version,
    operations: plan.operations.length,
    parts: plan.tags.map((entry) => ({
      title: entry.title,
      to: `${plan.href(entry.page)}/`,
      operations: entry.operations.length,
      about: aboutOf(entry),
    })),
    ...(example && { example }),
    ...(newest && {
      changes: {
        version: newest.facts.to.name,
        to: `${plan.href(newest.page)}/`,
        lines: changeLines(newest),
      },
    }),
  };
}

/** Returns the resources of a part, or the first sentence of its description. */
function aboutOf({ tag, operations }: TagEntry): string {
  const groups = (groupsOf(operations) ?? []).map(({ title }) => title);
  if (groups.length > 1) {
    const more = groups.length - mostNamed;
    const named = groups.slice(0, mostNamed).join(", ");
    return more > 0 ? `${named}, ${String(more)} more` : named;
  }
  const [first = ""] = plainText(tag.description).split(/(?<=[.!?])\s/);
  return first;
}

function exampleOf(plan: PagePlan, wanted?: string): HomeFacts["example"] {
  const entry =
    plan.operations.find(({ operationId }) => operationId === wanted) ??
    plan.operations.find(isPlainRead);
  const request = entry && curlOf(plan.description, entry);
  const response = entry && responseOf(plan, entry);
  if (!entry || request === undefined || !response) return undefined;
  const { title, page } = entry;
  return { title, to: `${plan.href(page)}/`, request, ...response };
}

function isPlainRead({ method, path, isWebhook }: OperationEntry): boolean {
  return method === "get" && !isWebhook && !path.includes("{");
}

function responseOf(plan: PagePlan, { operation }: OperationEntry) {
  const model = modelOf(plan.description);
  const all = Object.entries(resolvedMap<Response>(model, operation.responses));
  for (const [status, { content = {} }] of all) {
    const media = content["application/json"];
    const [sample] = media ? samplesOf(model, media) : [];
    if (/^2/.test(status) && sample?.value !== undefined)
      return { status, response: stringifyJson(sample.value, 2) };
  }
  return undefined;
}

/** Returns a version's additions, removals and number of breaking changes as lines of text. */
function changeLines({ facts, operations }: ChangelogEntry): string[] {
  const { changes } = facts;
  const titles = (rule: string) =>
    changes
      .filter((change) => change.rule === rule)
      .flatMap(({ uses }) => operations[uses[0]?.operations[0] ?? -1] ?? [])
      .map(({ title }) => title);
  const breaking = changes.filter(
    ({ severity, rule }) =>
      severity === "breaking" && rule !== "operation-removed",
  ).length;
  return [
    line("New", titles("operation-added")),
    line("Removed", titles("operation-removed")),
    breaking > 0
      ? `${String(breaking)} ${breaking === 1 ? "breaking change" : "breaking changes"}`
      : "",
  ].filter(Boolean);
}

function line(title: string, names: readonly string[]): string {
  if (names.length === 0) return "";
  const more = names.length - mostNamed;
  const first = names.slice(0, mostNamed).join(", ");
  return `${title}: ${more > 0 ? `${first}, and ${String(more)} more` : first}`;
}
