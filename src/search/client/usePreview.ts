import { useEffect, useState } from "react";
import { type PagePreview, loadPreview } from "./page-preview";

/** How long a result must be active before its page is fetched, in milliseconds. */
const rest = 150;

/** On narrower screens the preview is not shown, so nothing is fetched. */
const wideEnough = "(min-width: 60rem)";

/** Returns the preview of an operation's page; undefined until it is loaded, or if that fails. */
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
