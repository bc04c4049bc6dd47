import type { Row, Store } from "../store/store";

/** Returns the stage bindings of a flow in their order. */
export function bindingsOf(store: Store, flow: Row): Row[] {
  return store
    .rows("flows/bindings")
    .filter(({ target }) => target === flow.pk)
    .sort((a, b) => Number(a.order) - Number(b.order));
}
