import { Fragment } from "react";
import { parseMarkdown } from "../../page/markdown/parse";
import {
  type LimitWords,
  type Piece,
  limitWords,
} from "../../page/wording/limit-words";
import { pieces } from "../../page/wording/pieces";

/**
 * Parses the plugin's text with the limits of a property or parameter; undefined if there are none,
 * or unknown ones.
 */
export function readLimits(
  message: string | undefined,
): LimitWords | undefined {
  return message === undefined
    ? undefined
    : limitWords(pieces(parseMarkdown(message)));
}

/** Limits, as shown on the name's line. */
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
