export { TabItem as default } from "@site/src/reader/parts/Tabs";
