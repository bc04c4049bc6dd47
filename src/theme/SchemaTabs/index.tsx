import { Tabs, type TabsProps } from "@site/src/reader/parts/Tabs";

export default function SchemaTabs(props: TabsProps) {
  return <Tabs label="Schema and samples" {...props} />;
}
