import type { Method } from "../description/model/types";

/** The fragment that makes a page open its explorer. */
export const openFragment = "#try-it";

export interface ExplorerOptions {
  /** Responds with the description of just this operation, overlaid and normalized. */
  descriptionUrl: string;
  path: string;
  method: Method;
  /** Of the site, with a slash at both ends. */
  baseUrl: string;
  /** The reader has just asked for it: it takes the focus. */
  takesFocus?: boolean;
  /** The reader wants it gone. */
  onClose: () => void;
  /** The description asks not to offer sending: the request is shown as code only. */
  hideSend?: boolean;
}
