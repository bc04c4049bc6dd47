import { Tabs, type TabsProps } from "@site/src/reader/parts/Tabs";

export default function MimeTabs(props: TabsProps) {
  return <Tabs label="Media types" {...props} />;
}
