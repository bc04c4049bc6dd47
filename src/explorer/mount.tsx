/// <reference types="@docusaurus/module-type-aliases" />
import { createRoot } from "react-dom/client";
import { Loader } from "./Loader";
import type { ExplorerOptions } from "./options";
import { followColumnWidth } from "./parts/columnWidth";

/**
 * Renders the explorer of an operation into an element of the page.
 *
 * @returns a function that unmounts it. A request in progress is cancelled; the server and
 * credentials are kept for the next page.
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
