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

/** Records the responses of an operation in the history of the visit. */
export function useHistory(operation: OperationFacts, policy: SecretPolicy) {
  const [entry, setEntry] = useState<HistoryEntry>();
  useEffect(() => {
    if (keepsHistory.get())
      panelContents.get().then(
        ({ followHistory }) => {
          followHistory();
        },
        // If the stored history cannot be loaded, that of this page is still shown.
        () => undefined,
      );
  }, []);
  return {
    /** The latest entry. */
    entry,
    /** @param draft the draft that was sent */
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
            // Called only by code of the panels, which is loaded by then.
            har: () =>
              panelContents.now().harResponse(response, operation, policy),
          }),
        );
      },
  };
}
