import { alternatives } from "../credentials/requirements";
import type { Description, Method } from "../description/model/types";
import { givenTitle } from "../description/model/title/given";
import { isProductKnown } from "./product";
import { responseTypes } from "../request/accept";
import { operationBody } from "../request/body";
import { operationParameters } from "../request/parameters";
import { accessChoices } from "./auth/choices";
import { operationServers } from "./servers/servers";

/** Reads everything the explorer needs to know about an operation from the description. */
export function readOperation(
  description: Description,
  path: string,
  method: Method,
) {
  const operation = description.paths?.[path]?.[method];
  const accepted = alternatives(description, path, method);
  return {
    description,
    path,
    method,
    title: (operation && givenTitle(operation)) ?? path,
    parameters: operationParameters(description, path, method),
    body: operationBody(description, path, method),
    choices: accessChoices(accepted),
    /** Whether anonymous requests are allowed. */
    open: accepted.some((schemes) => schemes.length === 0),
    servers: operationServers(description, path, method),
    responseTypes: responseTypes(description, path, method),
    isAuthentik: isProductKnown,
    permissions: operation?.["x-permissions"] ?? [],
  };
}

export type OperationFacts = ReturnType<typeof readOperation>;
