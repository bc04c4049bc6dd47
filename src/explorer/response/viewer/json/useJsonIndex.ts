import { useEffect, useMemo, useState } from "react";
import { atOnce, inSlices } from "../inSlices";
import { indexJson, type JsonIndex } from "./indexJson";

/** Maximum number of characters that are indexed before the first render. */
const quick = 200_000;

/**
 * Returns the index of a JSON text; undefined while a long text is being indexed. If the text
 * grows, the previous index is returned until the new one is complete.
 */
export function useJsonIndex(
  text: string,
  isSequence: boolean,
): JsonIndex | undefined {
  const atFirst = useMemo(
    () =>
      text.length <= quick
        ? atOnce(indexJson(text, { isSequence }))
        : undefined,
    [text, isSequence],
  );
  const [indexed, setIndexed] = useState<JsonIndex>();
  useEffect(() => {
    if (text.length <= quick) return;
    const abort = new AbortController();
    inSlices(indexJson(text, { isSequence }), abort.signal).then(
      setIndexed,
      () => undefined,
    );
    return () => {
      abort.abort();
    };
  }, [text, isSequence]);
  return atFirst ?? indexed;
}
