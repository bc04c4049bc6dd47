import type { Answer } from "../../api/collection";
import type { Call } from "../../api/world";
import { usersOperations } from "./users";

/** What an operation does, where that is more than its collection tells. */
export interface Meaning {
  /**
   * Who may call it: everybody who is signed in, or whoever has the permissions; without it,
   * superusers and whoever has what the description names.
   */
  permission?: "signed-in" | string[];
  run: (call: Call) => Answer | Promise<Answer>;
}

/** By operationId. */
export const meanings: Partial<Record<string, Meaning>> = {
  ...usersOperations,
};
