import type { Description } from "./types/document";

/** A document and the OpenAPI version whose rules apply to its schemas and references. */
export interface Model {
  readonly document: Description;
  /** 3.2 follows the rules of 3.1. */
  readonly version: "3.0" | "3.1";
}

const models = new WeakMap<Description, Model>();

/**
 * Returns the model of a document. It is always the same object, because all cached results depend
 * on it.
 */
export function modelOf(document: Description): Model {
  let model = models.get(document);
  if (!model) {
    const version = /^3\.0(\.|$)/.test(document.openapi) ? "3.0" : "3.1";
    model = { document, version };
    models.set(document, model);
  }
  return model;
}
