/**
 * Runs in the head of every page before the first paint, to avoid layout shifts: closes tabs if
 * scripts run, applies the reader's choices, and restores the menu after a reload. It is inlined
 * into the HTML, so it cannot import modules.
 */
{
  const root = document.documentElement;
  /** An attribute instead of a class, because Docusaurus overwrites the classes of `<html>`. */
  root.dataset["scripted"] = "";

  const menuKey = "menu";
  const assistantsKey = "assistants.hidden";

  /** Runs an action and ignores errors: if the storage is blocked, nothing is remembered. */
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

  /** Returns the menu of a reference page; menus of other pages are not restored. */
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
        // On load, the category with the current page is open; other closed categories are empty.
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
    // The menu is complete once the element after it exists, and has not been painted by then.
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
