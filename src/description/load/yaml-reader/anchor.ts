import { type Cursor, giveUp } from "./cursor";

const name = /[\w.-]+(?=[\s,\]}]|$)/y;

/** Reads the name of an anchor or alias after its `&` or `*`. */
export function readName(cursor: Cursor): string {
  name.lastIndex = cursor.at + 1;
  const [found] = name.exec(cursor.text) ?? giveUp();
  cursor.at += 1 + found.length;
  return found;
}

/** Returns the value of an alias; its anchor must already be complete. */
export function alias(cursor: Cursor): unknown {
  const anchor = cursor.anchors.get(readName(cursor)) ?? giveUp();
  return anchor.value;
}
