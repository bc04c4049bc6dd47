import { Tabs, type TabsProps } from "@site/src/reader/parts/Tabs";

export default function OperationTabs(props: TabsProps) {
  return <Tabs label="Callbacks" {...props} />;
}
