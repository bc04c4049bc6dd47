import { events } from "./events";
import { forced } from "./forced";
import { frame } from "./frame";
import { media } from "./media";
import { menus } from "./menus";
import { notes } from "./notes";
import { rows } from "./rows";
import { table } from "./table";

/**
 * Gives the page the viewer's styles. They are a constructed sheet, because the site's stylesheets
 * are one file that every page loads; its policy allows no other kind.
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
