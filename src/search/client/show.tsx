import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { SearchDialog } from "./SearchDialog";

let shown: HTMLElement | undefined;

/**
 * Shows the search over the page, until it is closed.
 *
 * @param text what has been typed already
 */
export function showSearch(text: string): void {
  // One that is on its way has no dialog yet; one that is closed goes away by itself.
  if (shown?.isConnected && shown.querySelector("dialog")?.open !== false)
    return;
  const host = document.createElement("div");
  shown = host;
  document.body.append(host);
  const root = createRoot(host);
  const close = () => {
    // A link that was followed has to be on the page until the browser has read it.
    setTimeout(() => {
      root.unmount();
      host.remove();
    });
  };
  // At once: keys that are pressed from here on have to find the field.
  flushSync(() => {
    root.render(<SearchDialog text={text} onClose={close} />);
  });
}
