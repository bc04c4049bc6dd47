import type { Description } from "../../model/types";
import { diffDescriptions } from "..";
import { collectFacts } from "./collect";
import type { ChangeFacts } from "./types";

/** Returns all changes between two descriptions, including texts, dated today. */
export function factsBetween(
  older: Description,
  newer: Description,
): ChangeFacts {
  const version = ({ info }: Description) => ({
    name: info.version,
    version: info.version,
  });
  return collectFacts(diffDescriptions(older, newer), [older, newer], {
    from: version(older),
    to: version(newer),
    date: new Date().toISOString().slice(0, 10),
    hasTexts: true,
  });
}

/** Removes changes of texts, which are not facts. */
export function withoutTexts(facts: ChangeFacts): ChangeFacts {
  return {
    ...facts,
    changes: facts.changes.filter(({ rule }) => rule !== "text"),
  };
}
