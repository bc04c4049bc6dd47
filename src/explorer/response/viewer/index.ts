import { forced } from "./style/forced";
import { frame } from "./style/frame";
import { createInstaller } from "./style/install";
import { menus } from "./style/menus";
import { notes } from "./style/notes";
import { rows } from "./style/rows";

export { views } from "./lazyViews";
export { Viewer } from "./Viewer";

export const installStyles = createInstaller(frame, rows, notes, menus, forced);
