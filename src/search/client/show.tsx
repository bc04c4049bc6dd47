import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { SearchDialog } from "./SearchDialog";

let shown: HTMLElement | undefined;

/**
 * Shows the search over the page until it is closed.
 *
 * @param text text that has already been typed
 */
export function showSearch(text: string): void {
  // Do nothing if the search is open or about to open; a closed one is removed by itself.
  if (shown?.isConnected && shown.querySelector("dialog")?.open !== false)
    return;
  const host = document.createElement("div");
  shown = host;
  document.body.append(host);
  const root = createRoot(host);
  const close = () => {
    // A followed link must stay in the page until the browser has handled the click.
    setTimeout(() => {
      root.unmount();
      host.remove();
    });
  };
  // Render synchronously, so that the next keys reach the field.
  flushSync(() => {
    root.render(<SearchDialog text={text} onClose={close} />);
  });
}
