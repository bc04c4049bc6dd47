import { events } from "./events";
import { forced } from "./forced";
import { frame } from "./frame";
import { media } from "./media";
import { menus } from "./menus";
import { notes } from "./notes";
import { rows } from "./rows";
import { table } from "./table";

/**
 * Adds the viewer's styles to the page as a constructed stylesheet, because the site's stylesheets
 * are bundled into one file that every page loads, and its policy forbids style elements.
 */
export function installStyles(): void {
  if (isInstalled) return;
  isInstalled = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    [frame, rows, table, events, notes, menus, media, forced].join(""),
  );
  document.adoptedStyleSheets.push(sheet);
}

let isInstalled = false;
