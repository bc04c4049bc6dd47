import type { Model } from "./model";

/** Caches the result of a function per model and object, as long as both are alive. */
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

/** Caches the result of a function per model, as long as the model is alive. */
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
