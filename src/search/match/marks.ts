import { partsOf } from "../words";

/** A piece of a text; `isMarked` if it matches the query. */
export interface Piece {
  text: string;
  isMarked: boolean;
}

/** Splits a text into pieces and marks the words that match the query. */
export function markWords(text: string, words: readonly string[]): Piece[] {
  const whole = new Set(words);
  const starts = words.filter((word) => word.length > 2);
  const isMeant = (part: string) =>
    whole.has(part) || starts.some((start) => part.startsWith(start));
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: token, index } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    add(text.slice(end, index), false);
    end = index + token.length;
    if (whole.has(token.toLowerCase())) add(token, true);
    else {
      let at = 0;
      for (const part of partsOf(token)) {
        add(token.slice(at, at + part.length), isMeant(part));
        at += part.length;
      }
      add(token.slice(at), false);
    }
  }
  add(text.slice(end), false);
  return pieces;

  function add(piece: string, isMarked: boolean): void {
    const last = pieces.at(-1);
    if (piece === "") return;
    if (last?.isMarked === isMarked) last.text += piece;
    else pieces.push({ text: piece, isMarked });
  }
}
