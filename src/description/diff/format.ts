import { countChanges } from ".";
import {
  type Change,
  type DescriptionDiff,
  type OperationDiff,
  type Severity,
  severities,
} from "./types";

/** How a difference can be written. */
export const diffFormats = {
  text: asText,
  markdown: asMarkdown,
  json: (diff: DescriptionDiff) => `${JSON.stringify(diff, null, 2)}\n`,
} as const;

const marks: Record<Severity, string> = {
  breaking: "!",
  additive: "+",
  text: "~",
};

function asText(diff: DescriptionDiff): string {
  const { general, operations } = diff;
  const sections = [
    ...(general.length > 0 ? [`General\n${lines(general)}`] : []),
    ...operations.map(
      (one) => `${titleOf(one)}  ${one.operationId}\n${lines(one.changes)}`,
    ),
  ];
  return [headline(diff), ...sections].join("\n\n") + "\n";
}

function lines(changes: Change[]): string {
  return changes
    .map(
      ({ severity, where, message }) =>
        `  ${marks[severity]} ${where ? `${where}: ` : ""}${message}`,
    )
    .join("\n");
}

function asMarkdown(diff: DescriptionDiff): string {
  const { general, operations } = diff;
  const parts = [`# ${headline(diff)}`];
  if (general.length > 0) parts.push(`## General\n\n${items(general, "")}`);
  for (const severity of severities) {
    const found = operations.flatMap((one) => {
      const changes = one.changes.filter((each) => each.severity === severity);
      return changes.length > 0 ? [{ ...one, changes }] : [];
    });
    if (found.length === 0) continue;
    const list = found.map(
      (one) =>
        `- \`${titleOf(one)}\` (${one.operationId})\n${items(one.changes, "  ")}`,
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

function items(changes: Change[], indent: string): string {
  return changes
    .map(
      ({ where, message }) =>
        `${indent}- ${where ? `\`${where.replaceAll("`", "'")}\`: ` : ""}${escape(message)}`,
    )
    .join("\n");
}

/** Names and values of a description are no Markdown. */
function escape(text: string): string {
  return text.replace(/[\\`*_{}[\]<>|#]/g, "\\$&").replace(/\s+/g, " ");
}

function headline(diff: DescriptionDiff): string {
  const counts = countChanges(diff);
  const { from, to } = diff;
  return `${from ?? "Nothing"} to ${to}: ${counts.breaking} breaking, ${counts.additive} additive, ${counts.text} in texts`;
}

function titleOf({ method, path }: OperationDiff): string {
  return `${method.toUpperCase()} ${path}`;
}
