export { Responses as default } from "@site/src/reader/parts/responses/Responses";
