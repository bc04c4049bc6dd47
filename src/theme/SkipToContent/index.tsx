import { useLocation } from "@docusaurus/router";
import { useFocusAfterNavigation } from "@site/src/reader/behaviour/focus";
import SkipToContent from "@theme-original/SkipToContent";

export default function SkipToContentLink() {
  useFocusAfterNavigation(useLocation());
  return <SkipToContent />;
}
