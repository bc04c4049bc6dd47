import { useMemo } from "react";
import type { ParameterValues } from "../request/types";
import type { ReceivedResponse } from "../request/receive";
import { ChangedSince } from "./history/ChangedSince";
import { before, type HistoryEntry, visit } from "./history/history";
import { ResponseHelp } from "./lazyHelp";
import { NextRequests } from "./next/NextRequests";
import { pathValues } from "./next/pathValues";
import { PageControls } from "./next/PageControls";
import { jsonOf, schemaOf } from "./next/received";
import { useOperations } from "./next/useOperations";
import type { Here } from "./next/visitor";
import { useStore } from "./parts/store";
import type { OperationFacts } from "./readOperation";
import type { Used } from "./send/compose";

interface Props {
  response: ReceivedResponse;
  url: string;
  used: Used[];
  operation: OperationFacts;
  /** The values of all parameters that were sent. */
  sent: ParameterValues;
  apiRoot: string;
  descriptionUrl: string;
  baseUrl: string;
  here: Here;
  /** The history entry of this request, once recorded. */
  entry: HistoryEntry | undefined;
  onNext: (values: ParameterValues) => void;
  ask: (
    values: ParameterValues,
    signal: AbortSignal,
  ) => Promise<{ response: ReceivedResponse; url: string }>;
  onShow: (response: ReceivedResponse) => void;
}

const nothing = {};

/** What follows a response: help with an error, paging controls, and requests about its content. */
export function AfterResponse(props: Props) {
  const { response, operation, entry, descriptionUrl } = props;
  const operations = useOperations(descriptionUrl);
  const all = useStore(visit);
  const body = useMemo(() => jsonOf(response), [response]);
  const { description, path, method, parameters } = operation;
  const values = useMemo(
    () => pathValues(parameters, props.sent),
    [parameters, props.sent],
  );
  const isSuccess = response.status >= 200 && response.status < 300;
  const schema = useMemo(
    () => schemaOf(response, description, path, method),
    [response, description, path, method],
  );
  return (
    <>
      {response.status >= 400 && (
        <ResponseHelp
          {...props}
          operations={operations}
          earlier={entry && before(all, entry)}
        />
      )}
      {entry && isSuccess && <ChangedSince entry={entry} />}
      {isSuccess && body !== undefined && (
        <PageControls
          key={`pages ${props.url}`}
          {...props}
          body={body}
          parameters={parameters}
        />
      )}
      {isSuccess && operations && (
        <NextRequests
          key={`next ${props.url}`}
          {...props}
          // Without a body, the offers are about the object in the URL.
          body={body ?? nothing}
          {...{ schema, description, operations, values }}
        />
      )}
    </>
  );
}
