import { createContext, useContext, useMemo } from "react";
import type { Description } from "../../description/model/types";
import { useStore } from "../parts/store";
import type { SecretPolicy } from "./fields";
import { markedPaths, secretMarks, toggledMark } from "./marks";

export interface Secrets {
  policy: SecretPolicy;
  /** Marks a field as secret, or removes the mark. */
  toggle: (path: string) => void;
}

const Context = createContext<Secrets | undefined>(undefined);

/** Provides the secret policy to the fields below. */
export const SecretsProvider = Context.Provider;

/** Returns the secret policy of an operation, including the reader's marks. */
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

/** Returns the secret policy of the surrounding explorer. */
export function useSecrets(): Secrets {
  const secrets = useContext(Context);
  if (!secrets) throw new Error("A field outside of an explorer.");
  return secrets;
}
