export { Property as default } from "@site/src/reader/parts/Property";
