import { useEffect, useState } from "react";
import {
  type LanguageId,
  writeCurl,
  type WriteSample,
} from "../../request/samples/languages";

/** Returns the function that writes a request in a language; undefined while its code loads. */
export function useSampleWriter(id: LanguageId): WriteSample | undefined {
  const [loaded, setLoaded] = useState<(id: LanguageId) => WriteSample>();
  const isNeeded = id !== "curl" && loaded === undefined;
  useEffect(() => {
    if (!isNeeded) return;
    void import("../../request/samples").then(({ writerOf }) => {
      setLoaded(() => writerOf);
    });
  }, [isNeeded]);
  return id === "curl" ? writeCurl : loaded?.(id);
}
