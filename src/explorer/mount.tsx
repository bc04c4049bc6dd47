/// <reference types="@docusaurus/module-type-aliases" />
import { createRoot } from "react-dom/client";
import { Loader } from "./Loader";
import type { ExplorerOptions } from "./options";
import { followColumnWidth } from "./parts/columnWidth";

/**
 * Shows the explorer of one operation inside an element of the page.
 *
 * @returns takes it away again; a request on its way is cancelled, what belongs to the reader
 * (server, credentials) stays for the next page.
 */
export function mount(
  element: HTMLElement,
  options: ExplorerOptions,
): () => void {
  const root = createRoot(element);
  root.render(<Loader {...options} />);
  const unfollow = followColumnWidth(element);
  return () => {
    unfollow();
    root.unmount();
  };
}
