import type { Pulled } from "./pull";
import type { Changes } from "./changes";
import { listOperations } from "..";

const listLimit = 40;

/** Formats the result of a pull for display. */
export function summarize({ loaded, file, changes }: Pulled): string {
  const { description, warnings } = loaded;
  const { info, components, tags = [] } = description;
  const counts = [
    count(listOperations(description).length, "operation"),
    count(Object.keys(components?.schemas ?? {}).length, "schema"),
    count(tags.length, "tag"),
    count(warnings.length, "warning"),
  ];
  return [
    `${info.title} ${info.version}: ${counts.join(", ")}`,
    ...describe(changes),
    "",
    `Build with it: API_SPEC=${file} npm run build`,
  ].join("\n");
}

function describe(changes: Pulled["changes"]): string[] {
  if (changes === "first") return ["Pulled for the first time."];
  if (changes === "unreadable")
    return ["The last pull could not be read, so nothing is compared with it."];
  const lines = (Object.keys(changes) as (keyof Changes)[]).flatMap((kind) =>
    list(kind, changes[kind]),
  );
  return lines.length > 0
    ? ["Since the last pull:", ...lines]
    : ["No operation has changed since the last pull."];
}

function list(kind: keyof Changes, names: string[]): string[] {
  if (names.length === 0) return [];
  const more = names.length - listLimit;
  return [
    `  ${String(names.length)} ${kind}`,
    ...names.slice(0, listLimit).map((name) => `    ${name}`),
    ...(more > 0 ? [`    and ${String(more)} more`] : []),
  ];
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
}
