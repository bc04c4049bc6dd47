import type { PageElement, PageNode } from "./node";

/**
 * Estimates the size of a page's content as HTML in bytes, rarely too low. The markup that
 * components add is counted with fixed amounts.
 */
export function htmlSize(tree: readonly PageNode[]): number {
  return tree.reduce((size, node) => size + nodeSize(node), 0);
}

function nodeSize(node: PageNode): number {
  if (typeof node === "string") return textSize(node);
  return ownSize(node) + htmlSize(node.children);
}

function ownSize({ component, props }: PageElement): number {
  const own = dataSize(props);
  switch (component) {
    case "SchemaItem":
    case "ParamsItem":
      return 200 + 2 * textSize(textOf(props["id"])) + 0.9 * own;
    case "TabItem":
      return 400 + 4 * own;
    case "ResponseSamples":
      return 160 + sampleSize(textOf(props["responseExample"]));
    default:
      return 2 * component.length + 5 + own;
  }
}

/** Shorter samples are highlighted, so each value and key gets its own element. */
export const maxHighlightedLength = 20_000;

function sampleSize(sample: string): number {
  const size = textSize(sample);
  if (sample.length > maxHighlightedLength) return size;
  const words = sample.match(/"(?:[^"\\]|\\.)*"?|[\w.+-]+/g) ?? [];
  return size + words.length * 36;
}

function dataSize(value: unknown): number {
  if (typeof value === "string") return textSize(value) + 3;
  if (Array.isArray(value))
    return value.reduce<number>((size, one) => size + dataSize(one) + 13, 0);
  if (typeof value === "object" && value !== null)
    return Object.entries(value).reduce(
      // Listed values are shown as limits, which are counted separately.
      (size, [key, one]) =>
        key === "enum" ? size : size + key.length + dataSize(one) + 4,
      0,
    );
  return 8;
}

/** Returns the UTF-8 length, including HTML escapes. */
function textSize(text: string): number {
  const escaped = text.match(/[&<>"'`]/g)?.length ?? 0;
  return Buffer.byteLength(text) + 5 * escaped;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
