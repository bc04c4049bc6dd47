export { Sample as default } from "@site/src/reader/parts/Sample";
