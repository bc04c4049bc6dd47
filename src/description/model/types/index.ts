export type * from "./common";
export type * from "./content";
export type * from "./document";
export type * from "./schema";
export type * from "./security";
export { methods } from "./document";
