import { embed } from "../../description/model/numbers/embed";
import { decodeDraft, type Draft, encodeDraft, readDraft } from "./draft";
import { apiKey, storage } from "../parts/persistent";
import { openFragment } from "../options";

const keyOf = (operation: string) =>
  apiKey(`api-explorer.draft.${operation}`) ?? "";

/** What was written since this page was loaded; texts whole, secrets and all, as they are shown. */
const written = new Map<string, Draft>();

/** The draft that a page begins with: from its link, else from before it was closed or reloaded. */
export function loadDraft(operation: string, hash: string): Draft | undefined {
  const linked = hash.startsWith(`${openFragment}=`)
    ? decodeDraft(hash.slice(openFragment.length + 1))
    : undefined;
  return linked ?? written.get(keyOf(operation)) ?? stored(operation);
}

function stored(operation: string): Draft | undefined {
  try {
    const found = storage("sessionStorage")?.getItem(keyOf(operation));
    return found ? readDraft(JSON.parse(found)) : undefined;
  } catch {
    return undefined;
  }
}

/** Takes a restored request out of the URL: a reload then keeps what was changed since. */
export function forgetLinkedDraft(): void {
  if (!location.hash.startsWith(`${openFragment}=`)) return;
  const { pathname, search } = location;
  history.replaceState(history.state, "", pathname + search + openFragment);
}

/**
 * Keeps a draft for this tab.
 *
 * @param texts the bodies that are text, as they were typed; they stay in memory.
 * @param draft the rest; it must be one that may be written down.
 */
export function saveDraft(
  operation: string,
  draft: Draft,
  texts: Draft["inputs"],
): void {
  written.set(keyOf(operation), {
    ...draft,
    inputs: { ...draft.inputs, ...texts },
  });
  try {
    storage("sessionStorage")?.setItem(
      keyOf(operation),
      JSON.stringify(embed(draft)),
    );
  } catch {
    // Full or blocked: the draft lives as long as the page.
  }
}

/** Has an operation's page begin with a draft; it stays in memory until it is shown. */
export function presetDraft(operation: string, draft: Draft): void {
  written.set(keyOf(operation), draft);
}

/** A URL of this page that restores a draft; it must be one that may be written down. */
export function draftLink(draft: Draft, page: URL): string {
  const link = new URL(page);
  link.hash = `${openFragment}=${encodeDraft(draft)}`;
  return link.href;
}
