export { applyTexts, type AppliedTexts } from "./apply";
export type { TextReport } from "./report";
