import type { ClientModule } from "@docusaurus/types";
import siteConfig from "@generated/docusaurus.config";
import { shortenUrl } from "./shorten-url";
import { copy, copyFile } from "./copy";
import { closeExplorer, openExplorer, openWantedExplorer } from "./explorer";
import { chooseLanguage, showChosenLanguage } from "./language";
import { builtIn } from "./language-key";
import { showMenuEntry } from "./menu";
import { followMoved } from "./moved";
import { openWantedAll, toggleAll } from "./open-all";
import { reveal } from "./reveal";
import { nameLanguage, nameOpened, nameTab } from "./switch-state";
import { neighbour, selectTab } from "./tabs";
import { keepAnchor } from "./versions";

const languageChoice = "[data-sample-language]";

/**
 * The behaviour of all reference pages. It works on the server-rendered HTML with listeners on the
 * document, because pages are replaced on navigation.
 */
if (typeof document !== "undefined") {
  shortenUrl();
  document.addEventListener("click", onClick);
  document.addEventListener("keydown", onKeyDown);
  // `toggle` events do not bubble.
  document.addEventListener("toggle", onToggle, { capture: true });
  document.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLSelectElement && target.matches(languageChoice)) {
      nameLanguage(target.value === builtIn ? undefined : target.value);
      void chooseLanguage(target);
    }
  });
  window.addEventListener("hashchange", () => {
    keepAnchor(location.hash);
    show(location.hash);
  });
}

/** Shows the fragment's target. Errors are ignored: there is nothing to show without a network. */
function show(hash: string): void {
  reveal(hash);
  followMoved(siteConfig.baseUrl).catch(() => undefined);
}

function onClick(event: MouseEvent): void {
  const { target } = event;
  if (!(target instanceof Element)) return;
  if (target.closest(".navbar__toggle")) afterPaint(showMenuEntry);
  const all = target.closest("[data-open-all]");
  if (all) toggleAll(all);
  const tab = target.closest<HTMLElement>('[data-tabs] [role="tab"]');
  if (tab) {
    selectTab(tab);
    nameTab(tab);
  }
  nameOpened(target);
  const place = target
    .closest("[data-explorer-open]")
    ?.closest<HTMLElement>("[data-explorer]");
  if (place) void openExplorer(place, siteConfig.baseUrl, true);
  const link = target.closest<HTMLAnchorElement>("a[data-copy-link]");
  if (link) void copy(link.href, "Link");
  const markdown = target.closest<HTMLAnchorElement>("a[data-copy-markdown]");
  if (markdown && isPlain(event)) {
    event.preventDefault();
    void copyFile(markdown.href, "Markdown");
  }
  const button = target.closest<HTMLElement>("[data-copy]");
  if (button)
    void copy(
      button.parentElement?.querySelector("code")?.textContent ?? "",
      button.dataset["copy"] ?? "Text",
    );
}

function onToggle({ target }: Event): void {
  if (target instanceof Element && target.matches("[data-versions]"))
    keepAnchor(location.hash);
}

function onKeyDown(event: KeyboardEvent): void {
  const { target } = event;
  if (!(target instanceof HTMLElement) || !target.matches('[role="tab"]'))
    return;
  const next = target.closest("[data-tabs]") && neighbour(target, event.key);
  if (!next) return;
  event.preventDefault();
  selectTab(next);
  next.focus();
}

/** Whether a click has no modifier; other clicks open the link in a new tab or window. */
function isPlain({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent) {
  return button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey;
}

/** Runs code that forces a layout after the page has been painted. */
function afterPaint(run: () => void): void {
  requestAnimationFrame(() => setTimeout(run));
}

export default {
  onRouteDidUpdate({ location: to, previousLocation }) {
    if (previousLocation && previousLocation.pathname !== to.pathname)
      closeExplorer();
    afterPaint(showMenuEntry);
    if (to.hash) show(to.hash);
    openWantedAll();
    showChosenLanguage();
    openWantedExplorer(to.hash, siteConfig.baseUrl);
  },
} satisfies ClientModule;
