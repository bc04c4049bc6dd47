export { accepts } from "./accepts/accepts";
export { type Merged, merge } from "./merge/merge";
export { type Model, modelOf } from "./model";
