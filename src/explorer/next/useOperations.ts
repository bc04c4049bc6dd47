import { useEffect, useState } from "react";
import { loadOperations, type Operations } from "./operations";

/** The operations of the description, as soon as they are there; nothing where they cannot be had. */
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
