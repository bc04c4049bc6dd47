import { embed } from "../../description/model/numbers/embed";
import { decodeDraft, type Draft, encodeDraft, readDraft } from "./draft";
import { apiKey, storage } from "../parts/persistent";
import { openFragment } from "../options";

const keyOf = (operation: string) =>
  apiKey(`api-explorer.draft.${operation}`) ?? "";

/** Drafts since the page was loaded, with their full texts, including secrets. */
const written = new Map<string, Draft>();

/** Returns the draft to restore: from the page's link, otherwise the one saved for this tab. */
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

/** Removes a restored draft from the URL, so that a reload keeps later changes. */
export function forgetLinkedDraft(): void {
  if (!location.hash.startsWith(`${openFragment}=`)) return;
  const { pathname, search } = location;
  history.replaceState(history.state, "", pathname + search + openFragment);
}

/**
 * Saves a draft for this tab.
 *
 * @param texts the text bodies as typed, which stay in memory.
 * @param draft the rest, without secrets; it is written to sessionStorage.
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
    // Storage is full or blocked: the draft lasts as long as the page.
  }
}

/** Sets the draft that an operation's page starts with; kept in memory until it is shown. */
export function presetDraft(operation: string, draft: Draft): void {
  written.set(keyOf(operation), draft);
}

/** Returns a URL of this page that restores a draft. The draft must not contain secrets. */
export function draftLink(draft: Draft, page: URL): string {
  const link = new URL(page);
  link.hash = `${openFragment}=${encodeDraft(draft)}`;
  return link.href;
}
