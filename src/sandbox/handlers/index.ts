import type { OperationHandlers } from "../api/handler";
import { applicationsOperations } from "./applications";
import { certificatesOperations } from "./certificates";
import { devicesOperations } from "./devices";
import { eventsOperations } from "./events";
import { flowsOperations } from "./flows";
import { providersOperations } from "./providers";
import { rolesOperations } from "./roles";
import { systemOperations } from "./system";
import { evaluationsOperations } from "./evaluations";
import { tokensOperations } from "./tokens";
import { kindsOperations } from "./kinds";
import { groupsOperations, usersOperations } from "./users";

/** All operation handlers, by operationId. */
export const handlers: OperationHandlers = {
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
  ...kindsOperations,
  ...evaluationsOperations,
  ...systemOperations,
};
