import { Tabs, type TabsProps } from "@site/src/reader/parts/Tabs";

export default function ApiTabs(props: TabsProps) {
  return <Tabs label="Responses" {...props} />;
}
