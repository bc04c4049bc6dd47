/**
 * Runs in the head of every page, before anything is painted, so that nothing moves later: tabs are
 * closed from the start where scripts run, a reader's choices apply, and a reloaded page has the menu
 * as it was left. It stands in the HTML, so it imports nothing.
 */
{
  const root = document.documentElement;
  /** An attribute, not a class: Docusaurus writes the classes of `<html>`. */
  root.dataset["scripted"] = "";

  const menuKey = "menu";
  const assistantsKey = "assistants.hidden";

  /** A blocked storage only means that nothing is remembered. */
  const attempt = <T>(action: () => T): T | undefined => {
    try {
      return action();
    } catch {
      return undefined;
    }
  };

  const showAssistants = () => {
    const isHidden = attempt(() => localStorage.getItem(assistantsKey));
    root.toggleAttribute("data-no-assistants", Boolean(isHidden));
  };
  showAssistants();
  addEventListener("click", ({ target }) => {
    if (!(target instanceof Element)) return;
    if (!target.closest("[data-assistants-toggle]")) return;
    attempt(() => {
      if (root.hasAttribute("data-no-assistants"))
        localStorage.removeItem(assistantsKey);
      else localStorage.setItem(assistantsKey, "1");
    });
    showAssistants();
  });

  /** The menu of a reference page, which its script reads from the HTML; other pages have their own. */
  const menuList = () =>
    document.getElementById("reference-page") &&
    document.querySelector("nav.menu > .menu__list");

  addEventListener("pagehide", () => {
    attempt(() => {
      const list = menuList();
      if (!list) return;
      const copy = list.cloneNode(true) as Element;
      for (const entries of copy.querySelectorAll<HTMLElement>(
        ".menu__list-item--collapsed > .menu__list",
      )) {
        const category = entries.parentElement;
        // A category with the current page is open when the page is loaded, any other closed one empty.
        if (category?.querySelector("[aria-current]")) {
          category.classList.remove("menu__list-item--collapsed");
          entries.removeAttribute("style");
        } else entries.remove();
      }
      const kept = [
        location.pathname,
        list.childElementCount,
        list.parentElement?.scrollTop ?? 0,
        copy.innerHTML,
      ];
      sessionStorage.setItem(menuKey, JSON.stringify(kept));
    });
  });

  const restore = attempt(
    () =>
      JSON.parse(sessionStorage.getItem(menuKey) ?? "[]") as [
        pathname?: string,
        count?: number,
        top?: number,
        html?: string,
      ],
  );
  const [pathname, count, top = 0, html = ""] = restore ?? [];
  if (pathname === location.pathname) {
    // The menu is whole when something behind it is there, and has not been painted by then.
    const observer = new MutationObserver(() => {
      if (!document.getElementById("reference-page")) return;
      observer.disconnect();
      const list = menuList();
      if (!list?.parentElement || list.childElementCount !== count) return;
      list.innerHTML = html;
      list.parentElement.scrollTop = top;
    });
    observer.observe(root, { childList: true, subtree: true });
  }
}
