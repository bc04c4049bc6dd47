import { useEffect, useState } from "react";
import { type Draft, type DraftContext, emptyDraft } from "./draft";
import {
  draftLink,
  forgetLinkedDraft,
  loadDraft,
  saveDraft,
} from "./draftStorage";
import type { SecretPolicy } from "../secrets/fields";
import { writableDraft } from "./redactDraft";

/**
 * The reader's input. It survives closing the explorer and, without its secrets, a reload or
 * sign-in in this tab.
 */
export function useDraft(
  operation: string,
  context: DraftContext,
  policy: SecretPolicy,
) {
  const [draft, setDraft] = useState<Draft>(
    () => loadDraft(operation, location.hash) ?? emptyDraft,
  );
  useEffect(forgetLinkedDraft, []);
  useEffect(() => {
    const texts = Object.entries(draft.inputs).filter(([, { text }]) => text);
    saveDraft(
      operation,
      writableDraft(draft, context, policy),
      Object.fromEntries(texts),
    );
  }, [operation, draft, context, policy]);
  const change = (part: Partial<Draft>) => {
    setDraft((before) => ({ ...before, ...part }));
  };
  const link = () =>
    draftLink(writableDraft(draft, context, policy), new URL(location.href));
  return { draft, change, link };
}
