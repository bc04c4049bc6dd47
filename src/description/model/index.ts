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
export { type Model, modelOf } from "./model";
export { unembed } from "./numbers/embed";
export { isEqual } from "./numbers/equal";
export { ExactNumber } from "./numbers/exact";
export { stringifyJson } from "./numbers/stringify";
export { eachReference } from "./reference/each";
export { componentName, schemaNamed } from "./reference/names";
export { at, fromPointer, referenceTo, toPointer } from "./reference/pointer";
export {
  isReference,
  resolve,
  resolved,
  resolvedList,
  resolvedMap,
  targetOf,
} from "./reference/resolve";
export { sample } from "./sample/sample";
export type { AnySchema, Schema } from "./types/schema";
