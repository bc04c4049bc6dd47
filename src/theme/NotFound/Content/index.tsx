export { NotFound as default } from "@site/src/reader/parts/NotFound";
