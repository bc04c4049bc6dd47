import { fromPointer, toPointer } from "../model/reference/pointer";
import type { SourceLocation } from "../diagnostic";
import type { Source } from "../load/source-file";

/** A value in a source. */
export interface SourceNode {
  source: Source;
  pointer: string;
}

/** Records which parts of a document were copied from elsewhere. */
export interface Origins {
  /** Records that the value at `pointer`, with everything below it, comes from `target`. */
  set: (pointer: string, target: SourceNode) => void;
  /** Returns the source location of the value at a pointer into the document. */
  locate: (pointer: string) => SourceLocation;
}

/** @param rest locates values that were not copied from elsewhere */
export function createOrigins(
  rest: (pointer: string) => SourceLocation,
): Origins {
  const origins = new Map<string, SourceNode>();
  return {
    set: (pointer, target) => origins.set(pointer, target),
    locate(pointer) {
      const keys = fromPointer(pointer);
      for (let length = keys.length; length >= 0; length--) {
        const origin = origins.get(toPointer(keys.slice(0, length)));
        if (origin)
          return origin.source.locate(
            origin.pointer + toPointer(keys.slice(length)),
          );
      }
      return rest(pointer);
    },
  };
}
