import { createRoot } from "react-dom/client";
import { SearchDialog } from "./SearchDialog";

let isShown = false;

/**
 * Shows the search over the page, until it is closed.
 *
 * @param folder URL of the search's files, with a slash at its end
 * @param text what has been typed already
 */
export function showSearch(folder: string, text: string): void {
  if (isShown) return;
  isShown = true;
  const host = document.createElement("div");
  document.body.append(host);
  const root = createRoot(host);
  const close = () => {
    isShown = false;
    // A link that was followed has to be on the page until the browser has read it.
    setTimeout(() => {
      root.unmount();
      host.remove();
    });
  };
  root.render(<SearchDialog folder={folder} text={text} onClose={close} />);
}
