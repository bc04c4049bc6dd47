import { useEffect, useState } from "react";
import { type PagePreview, loadPreview } from "./page-preview";

/** How long a result is the active one before its page is fetched, in milliseconds. */
const rest = 150;

/** Where there is no room for it beside the results, nothing is fetched. */
const wideEnough = "(min-width: 60rem)";

/** What is shown of the page at a URL; nothing until it has been read, and where it cannot be. */
export function usePreview(url: string | undefined): PagePreview | undefined {
  const [shown, setShown] = useState<{ url: string; preview?: PagePreview }>();
  useEffect(() => {
    if (url === undefined || !matchMedia(wideEnough).matches) return;
    let isGone = false;
    const timer = setTimeout(() => {
      loadPreview(url).then(
        (preview) => {
          if (!isGone) setShown({ url, ...(preview && { preview }) });
        },
        () => undefined,
      );
    }, rest);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [url]);
  return shown?.url === url ? shown?.preview : undefined;
}
