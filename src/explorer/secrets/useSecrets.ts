import { createContext, useContext, useMemo } from "react";
import type { Description } from "../../description/model/types";
import { useStore } from "../parts/store";
import type { SecretPolicy } from "./fields";
import { markedPaths, secretMarks, toggledMark } from "./marks";

export interface Secrets {
  policy: SecretPolicy;
  /** Marks a field as secret, or takes the mark back. */
  toggle: (path: string) => void;
}

const Context = createContext<Secrets | undefined>(undefined);

/** Gives the fields below it what they need to know of secrets. */
export const SecretsProvider = Context.Provider;

/** Which fields of an operation are secret, with the reader's marks. */
export function useOperationSecrets(
  description: Description,
  operation: string,
): Secrets {
  const marks = useStore(secretMarks);
  return useMemo(
    () => ({
      policy: { description, marked: markedPaths(marks, operation) },
      toggle: (path) => {
        secretMarks.set(toggledMark(secretMarks.get(), operation, path));
      },
    }),
    [description, operation, marks],
  );
}

/** What the explorer around a field knows of secrets. */
export function useSecrets(): Secrets {
  const secrets = useContext(Context);
  if (!secrets) throw new Error("A field outside of an explorer.");
  return secrets;
}
