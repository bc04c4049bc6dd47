export { layTexts, type LaidTexts } from "./lay";
export type { TextReport } from "./report";
