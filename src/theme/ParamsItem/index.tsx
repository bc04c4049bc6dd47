export { Parameter as default } from "@site/src/reader/parts/Parameter";
