import { useEffect, useState } from "react";
import { inSlices } from "../inSlices";
import type { JsonIndex } from "../json/indexJson";
import { csvRecords, csvTable } from "./csvTable";
import { type JsonTable, jsonTable } from "./jsonTable";
import type { TableModel } from "./model";

/** Returns the table of a JSON array; undefined while it is being created. */
export function useJsonTable(
  index: JsonIndex,
  list: number,
): JsonTable | undefined {
  const [made, setMade] = useState<JsonTable>();
  useEffect(
    () => inBackground(() => jsonTable(index, list), setMade),
    [index, list],
  );
  return made;
}

/** Returns the table of comma-separated values; undefined while it is being created. */
export function useCsvTable(text: string): TableModel | undefined {
  const [made, setMade] = useState<TableModel>();
  useEffect(
    () =>
      inBackground(
        () => csvRecords(text),
        (records) => {
          setMade(csvTable(records));
        },
      ),
    [text],
  );
  return made;
}

/** Starts work in slices and returns a function that aborts it. */
function inBackground<Result>(
  work: () => Generator<undefined, Result>,
  onDone: (result: Result) => void,
): () => void {
  const abort = new AbortController();
  inSlices(work(), abort.signal).then(
    (result) => {
      if (!abort.signal.aborted) onDone(result);
    },
    () => undefined,
  );
  return () => {
    abort.abort();
  };
}
