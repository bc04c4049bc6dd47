import { type Cursor, giveUp } from "./cursor";

const name = /[\w.-]+(?=[\s,\]}]|$)/y;

/** The name of an anchor or alias, behind its `&` or `*`. */
export function readName(cursor: Cursor): string {
  name.lastIndex = cursor.at + 1;
  const [found] = name.exec(cursor.text) ?? giveUp();
  cursor.at += 1 + found.length;
  return found;
}

/** What an alias stands for; it can stand for nothing that is not complete yet. */
export function alias(cursor: Cursor): unknown {
  const anchor = cursor.anchors.get(readName(cursor)) ?? giveUp();
  return anchor.value;
}
