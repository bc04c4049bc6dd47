import { bindingsOf } from "../domain/flows";
import type { Compute } from "../model/computed";

export const flowProperties: Record<string, Compute> = {
  background: ({ background }) =>
    background ?? "/static/dist/assets/images/flow_background.jpg",
  stages: (row, { lookup }) =>
    bindingsOf(lookup.store, row).map(({ stage }) => stage),
  policies: (row, { lookup }) =>
    lookup.store
      .rows("policies/bindings")
      .filter(
        ({ target, policy }) =>
          (target === row.pk || target === row.policybindingmodel_ptr_id) &&
          policy !== null,
      )
      .map(({ policy }) => policy),
  cache_count: ({ cached }) => (typeof cached === "number" ? cached : 0),
  export_url: ({ slug }, { view }) =>
    `${view.apiRoot}flows/instances/${String(slug)}/export/`,
};

/** The flows that use a stage. */
export const stageProperties: Record<string, Compute> = {
  flow_set: (row, { lookup }) =>
    lookup.store
      .rows("flows/bindings")
      .filter(({ stage }) => stage === row.pk)
      .map(({ target }) => target),
};
