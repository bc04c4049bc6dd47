import type { Method } from "../description/model/types";

/** The fragment that opens the page's explorer. */
export const openFragment = "#try-it";

export interface ExplorerOptions {
  /** URL of the description of this operation alone, overlaid and normalized. */
  descriptionUrl: string;
  path: string;
  method: Method;
  /** The site's base URL, with slashes at both ends. */
  baseUrl: string;
  /** Whether the explorer takes the focus, because the reader has opened it. */
  takesFocus?: boolean;
  /** Called when the reader closes the explorer. */
  onClose: () => void;
  /** Whether the request is shown only as code, because the description hides sending. */
  hideSend?: boolean;
}
