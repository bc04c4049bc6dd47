import type { Answer } from "../../api/collection";
import type { Call } from "../../api/world";
import { applicationsOperations } from "./applications";
import { certificatesOperations } from "./certificates";
import { devicesOperations } from "./devices";
import { eventsOperations } from "./events";
import { flowsOperations } from "./flows";
import { providersOperations } from "./providers";
import { rolesOperations } from "./roles";
import { systemOperations } from "./system";
import { testsOperations } from "./tests";
import { tokensOperations } from "./tokens";
import { typesOperations } from "./types";
import { groupsOperations, usersOperations } from "./users";

/** What an operation does, where that is more than its collection tells. */
export interface Meaning {
  /**
   * Who may call it: everybody who is signed in (the handler looks closer where that matters), or
   * whoever has the permissions; without it, whoever has what the description names, else
   * superusers only.
   */
  permission?: "signed-in" | string[];
  run: (call: Call) => Answer | Promise<Answer>;
}

/** By operationId. */
export const meanings: Partial<Record<string, Meaning>> = {
  ...usersOperations,
  ...groupsOperations,
  ...tokensOperations,
  ...applicationsOperations,
  ...providersOperations,
  ...certificatesOperations,
  ...flowsOperations,
  ...devicesOperations,
  ...eventsOperations,
  ...rolesOperations,
  ...typesOperations,
  ...testsOperations,
  ...systemOperations,
};
