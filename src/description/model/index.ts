export { accepts, type Rules } from "./accepts/accepts";
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
export { rulesFor } from "./ask/rules";
export { componentsIn, isRecursive, schemasIn } from "./ask/recursion";
export { isUntyped, type Kind, type Type, typeOf } from "./ask/type";
export { typeLabel, typeName, typeWords } from "./ask/type-name";
export { type Merged, merge } from "./merge/merge";
export { type Model, modelOf } from "./model";
export { unembed } from "./numbers/embed";
export { ExactNumber } from "./numbers/exact";
export { stringifyJson } from "./numbers/stringify";
export { sample } from "./sample/sample";
export { yamlNumber } from "./numbers/yaml";
export {
  componentName,
  mappingReference,
  nameOfComponent,
  schemaNamed,
} from "./reference/names";
export { pointerKeys, referenceTo, valueAt } from "./reference/pointer";
export {
  isReference,
  resolve,
  type Resolved,
  resolved,
  resolvedList,
  resolvedMap,
  resolvePathItem,
  targetOf,
} from "./reference/resolve";
export { regexOf } from "./regex";
export type * from "./types/content";
export type * from "./types/document";
export type * from "./types/schema";
export type * from "./types/security";
export type { Pick, SampleOptions } from "./sample/types";
export { type JsonSchemaOptions, toJsonSchema } from "./json-schema/convert";
export type { JsonSchema } from "./json-schema/keywords";
export { examplesOf, type NamedExample, samplesOf } from "./ask/examples";
