import { isDeepStrictEqual } from "node:util";
import {
  type Description,
  listOperations,
  type OperationEntry,
  reachedComponents,
} from "..";

/** Operations that differ between two descriptions, as method and path. */
export interface Changes {
  added: string[];
  removed: string[];
  /** Operations that differ themselves or in a component that they use. */
  changed: string[];
}

/** Returns how the operations of `after` differ from those of `before`. */
export function compare(before: Description, after: Description): Changes {
  const old = byName(before);
  const now = byName(after);
  const common = [...now].filter(([name]) => old.has(name));
  return {
    added: [...now.keys()].filter((name) => !old.has(name)),
    removed: [...old.keys()].filter((name) => !now.has(name)),
    changed: common
      .filter(
        ([name, entry]) =>
          !isDeepStrictEqual(facts(before, old.get(name)), facts(after, entry)),
      )
      .map(([name]) => name),
  };
}

function byName(description: Description): Map<string, OperationEntry> {
  return new Map(
    listOperations(description).map((entry) => [
      `${entry.isWebhook ? "webhook " : ""}${entry.method.toUpperCase()} ${entry.path}`,
      entry,
    ]),
  );
}

function facts(description: Description, entry: OperationEntry | undefined) {
  const { operation } = entry ?? {};
  return { operation, components: reachedComponents(description, operation) };
}
