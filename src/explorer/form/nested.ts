/** The module that {@link lazyNested} loads. */
export { ItemsControl } from "./ItemsControl";
export { JsonControl } from "./JsonControl";
export { ObjectControl } from "./ObjectControl";
