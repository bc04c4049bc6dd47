import { countFacts } from "./facts/count";
import { subjectsOf } from "./facts/subjects";
import type { ChangeFact, ChangeFacts } from "./facts/types";
import { type Severity, severities } from "./types";

/** The output formats of a difference. */
export const diffFormats = {
  text: asText,
  markdown: asMarkdown,
  json: (facts: ChangeFacts) => `${JSON.stringify(facts, null, 2)}\n`,
} as const;

const marks: Record<Severity, string> = {
  breaking: "!",
  additive: "+",
  text: "~",
};

function asText(facts: ChangeFacts): string {
  const sections = subjectsOf(facts, facts.changes).map(
    ({ title, label, reach, changes }) =>
      `${[title, label, reach].filter(Boolean).join("  ")}\n${lines(changes)}`,
  );
  return [headline(facts), ...sections].join("\n\n") + "\n";
}

function lines(changes: readonly ChangeFact[]): string {
  return changes
    .map(
      ({ severity, where, message }) =>
        `  ${marks[severity]} ${where ? `${where}: ` : ""}${message}`,
    )
    .join("\n");
}

function asMarkdown(facts: ChangeFacts): string {
  const parts = [`# ${headline(facts)}`];
  for (const severity of severities) {
    const found = subjectsOf(
      facts,
      facts.changes.filter((change) => change.severity === severity),
    );
    if (found.length === 0) continue;
    const list = found.map(
      ({ title, label, reach, changes }) =>
        `- \`${title}\`${label && ` (${label})`}${reach && `, ${reach}`}\n${items(changes, "  ")}`,
    );
    parts.push(`## ${titles[severity]}\n\n${list.join("\n")}`);
  }
  return `${parts.join("\n\n")}\n`;
}

const titles: Record<Severity, string> = {
  breaking: "Breaking",
  additive: "Additive",
  text: "Texts",
};

function items(changes: readonly ChangeFact[], indent: string): string {
  return changes
    .map(
      ({ where, message }) =>
        `${indent}- ${where ? `\`${where.replaceAll("`", "'")}\`: ` : ""}${escape(message)}`,
    )
    .join("\n");
}

/** Escapes names and values so that they are not read as Markdown. */
function escape(text: string): string {
  return text.replace(/[\\`*_{}[\]<>|#]/g, "\\$&").replace(/\s+/g, " ");
}

function headline(facts: ChangeFacts): string {
  const counts = countFacts(facts);
  const { from, to } = facts;
  return `${from.version} to ${to.version}: ${String(counts.breaking)} breaking, ${String(counts.additive)} additive, ${String(counts.text)} in texts`;
}
