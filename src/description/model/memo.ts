import type { Model } from "./model";

/** Remembers what a function of a model and an object gave, as long as both live. */
export function memoize<Node extends object, Result>(
  compute: (model: Model, node: Node) => Result,
): (model: Model, node: Node) => Result {
  const known = new WeakMap<Model, WeakMap<Node, { result: Result }>>();
  return (model, node) => {
    let results = known.get(model);
    if (!results) known.set(model, (results = new WeakMap()));
    let entry = results.get(node);
    if (!entry) results.set(node, (entry = { result: compute(model, node) }));
    return entry.result;
  };
}

/** Remembers what a function of a model gave, as long as the model lives. */
export function memoizeModel<Result>(
  compute: (model: Model) => Result,
): (model: Model) => Result {
  const known = new WeakMap<Model, { result: Result }>();
  return (model) => {
    let entry = known.get(model);
    if (!entry) known.set(model, (entry = { result: compute(model) }));
    return entry.result;
  };
}
