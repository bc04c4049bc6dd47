import type {
  Diagnostic,
  DiagnosticText,
  SourceLocation,
} from "../../description";
import { CheckError } from "../report/check";
import { probe } from "./probe";
import type { Cache } from "./cache";
import { type ListEntry, entryFor } from "./lists";
import type { RequestLimits, Outcome } from "./outcome";
import { createQueue } from "./queue";

export interface JudgeOptions {
  limits: RequestLimits;
  cache: Cache;
  lists: readonly ListEntry[];
  /** The file of the lists, for findings about them. */
  listsFile: string;
}

/**
 * Requests each URL once, and reports the result at every location of it.
 *
 * @throws {CheckError} if no host can be resolved, because there is no network
 */
export async function checkUrls(
  urls: ReadonlyMap<string, readonly SourceLocation[]>,
  { limits, cache, lists, listsFile }: JudgeOptions,
): Promise<Diagnostic[]> {
  const severity = "warning" as const;
  const queue = createQueue(limits);
  const used = new Set<ListEntry>();
  const requested = await Promise.all(
    [...urls].map(async ([url, places]) => {
      const entry = entryFor(url, lists);
      if (entry) used.add(entry);
      if (entry?.list === "ignore") return undefined;
      const outcome = cache.get(url) ?? (await probe(url, limits, queue));
      cache.set(url, outcome);
      return { url, places, outcome, isAllowed: entry !== undefined };
    }),
  );
  const outcomes = requested.filter((one) => one !== undefined);
  if (
    outcomes.length > 0 &&
    outcomes.every(({ outcome }) => outcome.kind === "nowhere")
  )
    throw new CheckError(
      `None of ${String(outcomes.length)} URLs could be requested: this machine cannot connect to other hosts. Run the check on one that can.`,
    );
  return [
    ...outcomes.flatMap(({ url, places, outcome, isAllowed }) => {
      const diagnostic = isAllowed ? undefined : diagnosticOf(url, outcome);
      return diagnostic
        ? places.map((place) => ({ ...place, ...diagnostic, severity }))
        : [];
    }),
    ...lists
      .filter((entry) => !used.has(entry))
      .map((entry) => ({
        ...{
          rule: "external-list",
          file: listsFile,
          line: entry.line,
          column: entry.column,
          severity,
        },
        message: `No link leads to ${entry.url}, which is in the list "${entry.list}".`,
        hint: "Remove the entry.",
      })),
  ];
}

function diagnosticOf(
  url: string,
  outcome: Outcome,
): DiagnosticText | undefined {
  switch (outcome.kind) {
    case "fine":
      return undefined;
    case "moved":
      return {
        rule: "external-moved",
        message: `${url} has moved permanently.`,
        hint: `Link to ${outcome.to}.`,
      };
    case "gone":
    case "nowhere":
      return {
        rule: "external-gone",
        message: `${url} was not found: ${outcome.reason}.`,
        hint: "Correct the URL, or remove the link.",
      };
    case "loop":
      return {
        rule: "external-loop",
        message: `${url} redirects without end: ${outcome.reason}.`,
        hint: "Link to the intended target.",
      };
    case "tls":
      return {
        rule: "external-tls",
        message: `${url} cannot be trusted: ${outcome.reason}.`,
        hint: "Report it to the site's owner, or link elsewhere.",
      };
    case "unsure":
      return {
        rule: "external-unsure",
        message: `${url} could not be checked: ${outcome.reason}.`,
        hint: `Open it by hand. If it works, add it to "allow" with a reason.`,
      };
  }
}
