import type {
  ChangelogIndex,
  IndexedOperation,
} from "../../config/changelog-index";
import type { PagePlan } from "../plan";
import type { Changelog } from "./types";

/**
 * Returns a changelog's versions and operations: those of the newest version and those named by a
 * change, including all removed ones.
 */
export function indexOfChangelog(
  plan: PagePlan,
  { page, entries }: Changelog,
): ChangelogIndex {
  const named = [
    ...plan.operations.filter(({ isWebhook }) => !isWebhook),
    ...entries.flatMap(({ operations }) => operations),
  ].flatMap((operation) => {
    const { method, path, title } = operation;
    const was = "was" in operation ? operation.was : undefined;
    return [operation.operationId, ...(was === undefined ? [] : [was])].map(
      (operationId): IndexedOperation => ({ method, path, operationId, title }),
    );
  });
  const known = new Map<string, IndexedOperation>();
  for (const one of named) {
    const key = `${one.method} ${one.path} ${one.operationId}`;
    if (!known.has(key)) known.set(key, one);
  }
  return {
    changelog: plan.href(page),
    pairs: entries.map(({ page: own, facts: { from, to } }) => ({
      from: from.name,
      to: to.name,
      page: plan.href(own),
    })),
    operations: [...known.values()],
  };
}
