import type { Diagnostic, Place } from "../../description";
import { CheckError } from "../report/check";
import { ask } from "./ask";
import type { Cache } from "./cache";
import { type ListEntry, entryFor } from "./lists";
import type { Manners, Outcome } from "./outcome";
import { createQueue } from "./queue";

export interface JudgeOptions {
  manners: Manners;
  cache: Cache;
  lists: readonly ListEntry[];
  /** The file of the lists, for findings about it. */
  listsFile: string;
}

/**
 * Asks for each URL once, and tells at every place that names it what came of it.
 *
 * @throws CheckError when no host at all can be found: the machine has no network
 */
export async function judgeAddresses(
  addresses: ReadonlyMap<string, readonly Place[]>,
  { manners, cache, lists, listsFile }: JudgeOptions,
): Promise<Diagnostic[]> {
  const severity = "warning" as const;
  const queue = createQueue(manners);
  const used = new Set<ListEntry>();
  const asked = await Promise.all(
    [...addresses].map(async ([address, places]) => {
      const entry = entryFor(address, lists);
      if (entry) used.add(entry);
      if (entry?.list === "ignore") return undefined;
      const outcome =
        cache.get(address) ?? (await ask(address, manners, queue));
      cache.set(address, outcome);
      return { address, places, outcome, isAllowed: entry !== undefined };
    }),
  );
  const outcomes = asked.filter((one) => one !== undefined);
  if (
    outcomes.length > 0 &&
    outcomes.every(({ outcome }) => outcome.kind === "nowhere")
  )
    throw new CheckError(
      `None of ${String(outcomes.length)} addresses could be asked for: this machine reaches no other host. Run the check where it does.`,
    );
  return [
    ...outcomes.flatMap(({ address, places, outcome, isAllowed }) => {
      const verdict = isAllowed ? undefined : verdictOf(address, outcome);
      return verdict
        ? places.map((place) => ({ ...place, ...verdict, severity }))
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
        message: `No link leads to ${entry.address}, which is in the list "${entry.list}".`,
        hint: "Take the entry out.",
      })),
  ];
}

function verdictOf(
  address: string,
  outcome: Outcome,
): Pick<Diagnostic, "rule" | "message" | "hint"> | undefined {
  switch (outcome.kind) {
    case "fine":
      return undefined;
    case "moved":
      return {
        rule: "external-moved",
        message: `${address} has moved for good.`,
        hint: `Link to ${outcome.to}.`,
      };
    case "gone":
    case "nowhere":
      return {
        rule: "external-gone",
        message: `${address} is not there: ${outcome.reason}.`,
        hint: "Correct the address, or remove the link.",
      };
    case "loop":
      return {
        rule: "external-loop",
        message: `${address} never arrives: ${outcome.reason}.`,
        hint: "Link to where it should lead.",
      };
    case "tls":
      return {
        rule: "external-tls",
        message: `${address} cannot be trusted: ${outcome.reason}.`,
        hint: "Tell those who run it, or link elsewhere.",
      };
    case "unsure":
      return {
        rule: "external-unsure",
        message: `Whether ${address} is there cannot be told: ${outcome.reason}.`,
        hint: `Open it by hand. If it is fine, put it into "allow" with the reason.`,
      };
  }
}
