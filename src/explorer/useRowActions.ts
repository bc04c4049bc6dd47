import { useEffect, useEffectEvent, useState } from "react";
import { afterResponse } from "./lazyParts";
import type { Here } from "./next/visitor";
import type { OperationFacts } from "./readOperation";
import type { ReceivedResponse } from "../request/receive";
import type { ParameterValues } from "../request/types";
import type { RowActions } from "./response/viewer/actions";
import type { SendState } from "./send/sendState";

interface Facts {
  state: SendState;
  operation: OperationFacts;
  /** The values of all parameters that were sent. */
  values: ParameterValues;
  apiRoot: string;
  descriptionUrl: string;
  baseUrl: string;
  here: Here;
}

/**
 * Returns the actions on the values of a response; undefined until they are loaded, with the first
 * response.
 */
export function useRowActions(facts: Facts): RowActions | undefined {
  const { state } = facts;
  const response = state.status === "received" ? state.response : undefined;
  const [found, setFound] = useState<{
    response: ReceivedResponse;
    actions: RowActions;
  }>();
  const create = useEffectEvent(async (of: ReceivedResponse) => {
    const next = await afterResponse.get();
    const body = next.jsonOf(of);
    if (body === undefined) return undefined;
    const { operation, values, apiRoot, baseUrl, here } = facts;
    const { description, path, method } = operation;
    const operations = await next.loadOperations(facts.descriptionUrl);
    const schema = next.schemaOf(of, description, path, method);
    return next.createRowActions({
      ...{ body, schema, description, operations },
      ...{ apiRoot, baseUrl, here },
      values: next.pathValues(operation.parameters, values),
    });
  });
  useEffect(() => {
    if (!response) return;
    let gone = false;
    create(response).then(
      (actions) => {
        if (actions && !gone) setFound({ response, actions });
      },
      // Without the list of operations, there are no actions.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [response]);
  return found?.response === response ? found?.actions : undefined;
}
