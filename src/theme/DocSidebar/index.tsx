import { useReferenceMenu } from "@site/src/flat/client/useReferenceMenu";
import DocSidebar from "@theme-original/DocSidebar";
import type { Props } from "@theme/DocSidebar";

export default function DocSidebarWrapper(props: Props) {
  const menu = useReferenceMenu(props.path);
  return <DocSidebar {...props} sidebar={menu ?? props.sidebar} />;
}
