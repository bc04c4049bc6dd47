export { Endpoint as default } from "@site/src/reader/parts/Endpoint";
