import { useEffect, useState } from "react";
import { loadOperations, type Operations } from "./operations";

/**
 * Returns the operations of the description once loaded; undefined until then, or if loading fails.
 */
export function useOperations(descriptionUrl: string): Operations | undefined {
  const [operations, setOperations] = useState<Operations>();
  useEffect(() => {
    let gone = false;
    loadOperations(descriptionUrl).then(
      (found) => {
        if (!gone) setOperations(found);
      },
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [descriptionUrl]);
  return operations;
}
