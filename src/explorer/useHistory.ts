import { useEffect, useState } from "react";
import { accountOf } from "../credentials/account";
import type { Draft } from "./form/draft";
import { writableDraft } from "./form/redactDraft";
import { type HistoryEntry, keepsHistory, remember } from "./history/history";
import { panelContents } from "./lazyParts";
import type { OperationFacts } from "./readOperation";
import type { SecretPolicy } from "./secrets/fields";
import type { Composed } from "./send/compose";
import type { Received } from "./send/sendState";

/** Puts the responses to an operation into the history of the visit. */
export function useHistory(operation: OperationFacts, policy: SecretPolicy) {
  const [entry, setEntry] = useState<HistoryEntry>();
  useEffect(() => {
    if (keepsHistory.get())
      panelContents.get().then(
        ({ followHistory }) => {
          followHistory();
        },
        // The history of this page is shown all the same.
        () => undefined,
      );
  }, []);
  return {
    /** The latest one. */
    entry,
    /** @param draft what was sent. */
    record:
      (draft: Draft) =>
      ({ response, used }: Received, { masked }: Composed) => {
        if (!masked) return;
        const { method, path, title } = operation;
        setEntry(
          remember({
            ...{ method, path, title, draft, response, request: masked },
            at: response.receivedAt - response.firstByte,
            page: location.pathname,
            account: used
              .map(({ credential }) => accountOf(credential.secret))
              .find(Boolean),
            status: response.status,
            writable: () => writableDraft(draft, operation, policy),
            // Only the code of the panels asks for it.
            har: () =>
              panelContents.now().harResponse(response, operation, policy),
          }),
        );
      },
  };
}
