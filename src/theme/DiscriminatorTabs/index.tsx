import { Tabs, type TabsProps } from "@site/src/reader/parts/Tabs";

export default function DiscriminatorTabs(props: TabsProps) {
  return <Tabs label="Subtypes" {...props} />;
}
