import { useEffect, useMemo, useState } from "react";
import { atOnce, inSlices } from "../inSlices";
import { indexJson, type JsonIndex } from "./indexJson";

/** Characters up to which a text is indexed before it is first shown. */
const quick = 200_000;

/**
 * The index of a JSON text; nothing while a long one is still being read. A text that grows keeps the
 * index of what it was until the new one is there.
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
