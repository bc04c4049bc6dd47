export { accepts } from "./accepts/accepts";
export {
  type Alternative,
  type Choice,
  choicesOf,
  choose,
} from "./ask/alternatives";
export { type Condition, conditionsOf } from "./ask/conditions";
export { type EnumeratedValue, enumerationOf } from "./ask/enumeration";
export {
  type Bound,
  type Limits,
  type Range,
  isNever,
  limitsOf,
  residualOf,
} from "./ask/limits";
export { isNullable } from "./ask/nullable";
export {
  type Direction,
  type Property,
  propertiesOf,
  travels,
} from "./ask/properties";
export { isRecursive } from "./ask/recursion";
export { typeLabel, typeName } from "./ask/type-name";
export { type Type, typeOf } from "./ask/type";
export { type Merged, merge } from "./merge/merge";
export { memoize } from "./memo";
export { type Model, modelOf } from "./model";
export { approximate } from "./numbers/map";
export { unembed } from "./numbers/embed";
export { ExactNumber } from "./numbers/exact";
export { stringifyJson } from "./numbers/stringify";
export { schemaNamed } from "./reference/names";
export { resolved, resolvedList, resolvedMap } from "./reference/resolve";
export { sample } from "./sample/sample";
export type { AnySchema, Schema } from "./types/schema";
