import { Fragment } from "react";
import { parseMarkdown } from "../../page/markdown/parse";
import {
  type LimitWords,
  type Piece,
  limitWords,
} from "../../page/wording/limit-words";
import { pieces } from "../../page/wording/pieces";

/** The limits of a property or parameter in words; nothing where it has none, or others than these. */
export function readLimits(
  message: string | undefined,
): LimitWords | undefined {
  return message === undefined
    ? undefined
    : limitWords(pieces(parseMarkdown(message)));
}

/** Limits as they stand on the line of a name. */
export function Limits({ phrases }: { phrases: Piece[][] }) {
  if (phrases.length === 0) return null;
  return (
    <span className="openapi-schema__limits">
      {phrases.map((phrase, index) => (
        <Fragment key={index}>
          {index > 0 && ", "}
          {phrase.map((piece, place) =>
            typeof piece === "string" ? (
              piece
            ) : (
              <code key={place}>{piece.code}</code>
            ),
          )}
        </Fragment>
      ))}
    </span>
  );
}
