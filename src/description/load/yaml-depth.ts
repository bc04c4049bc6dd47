import type { CST } from "yaml";

/**
 * Returns whether collections are nested deeper than a limit. Checked before nodes are composed:
 * that step is recursive, and a stack overflow in it can end the process.
 */
export function isDeeper(tokens: CST.Token[], limit: number): boolean {
  const pending = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { token, depth } = next;
    if (depth > limit) return true;
    if (token.type === "document" && token.value)
      pending.push({ token: token.value, depth });
    if (!("items" in token)) continue;
    for (const { key, value } of token.items)
      for (const inner of [key, value])
        if (inner) pending.push({ token: inner, depth: depth + 1 });
  }
  return false;
}
