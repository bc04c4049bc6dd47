export { accepts, type Rules } from "./accepts/accepts";
export {
  type Alternative,
  type Choice,
  choicesOf,
  choose,
  requiredOnly,
} from "./ask/alternatives";
export { childrenOf } from "./ask/children";
export { type Condition, conditionsOf } from "./ask/conditions";
export {
  inheritedValues,
  type Subtype,
  subtypesOf,
  valuesFor,
} from "./ask/discriminator";
export { type EnumeratedValue, enumerationOf } from "./ask/enumeration";
export {
  type Bound,
  isNever,
  type Limits,
  type Range,
  limitsOf,
  residualOf,
} from "./ask/limits";
export { isNullable } from "./ask/nullable";
export {
  absentIn,
  type Direction,
  propertiesOf,
  type Property,
  travels,
} from "./ask/properties";
export { rulesFor } from "./ask/rules";
export { componentsIn, isRecursive, schemasIn } from "./ask/recursion";
export { isUntyped, type Kind, type Type, typeOf } from "./ask/type";
export { listLabel, typeLabel, typeName, typeWords } from "./ask/type-name";
export { type Merged, merge } from "./merge/merge";
export { memoize } from "./memo";
export type { Inherited } from "./merge/parts";
export { type Model, modelOf } from "./model";
export { embed, unembed } from "./numbers/embed";
export { isEqual } from "./numbers/equal";
export {
  compareNumbers,
  ExactNumber,
  isInteger,
  isNumeric,
  type Keep,
  numberOf,
} from "./numbers/exact";
export { parseJson } from "./numbers/json";
export { approximate } from "./numbers/map";
export { stringifyJson } from "./numbers/stringify";
export { yamlNumber } from "./numbers/yaml";
export {
  componentName,
  mappingReference,
  nameOfComponent,
  schemaNamed,
} from "./reference/names";
export {
  at,
  fromPointer,
  pointerKeys,
  referenceTo,
  toPointer,
  valueAt,
} from "./reference/pointer";
export { eachReference } from "./reference/each";
export {
  isReference,
  resolve,
  resolved,
  resolvedList,
  resolvedMap,
  resolvePathItem,
  targetOf,
} from "./reference/resolve";
export { regexOf } from "./regex";
export type * from "./types/common";
export type * from "./types/content";
export type * from "./types/document";
export type * from "./types/schema";
export type * from "./types/security";
export type { Pick, SampleOptions } from "./sample/types";
export { type JsonSchemaOptions, toJsonSchema } from "./json-schema/convert";
export type { JsonSchema } from "./json-schema/keywords";
export { examplesOf, type NamedExample } from "./ask/examples";
export { samplesOf } from "./sample/samples";
export { sample } from "./sample/sample";
