import type { Description } from "./types/document";

/** A document with the rules that its version has for schemas and references. */
export interface Model {
  readonly document: Description;
  /** 3.2 is read by the rules of 3.1. */
  readonly version: "3.0" | "3.1";
}

const models = new WeakMap<Description, Model>();

/** The model of a document: always the same one, as everything that is worked out hangs on it. */
export function modelOf(document: Description): Model {
  let model = models.get(document);
  if (!model) {
    const version = /^3\.0(\.|$)/.test(document.openapi) ? "3.0" : "3.1";
    model = { document, version };
    models.set(document, model);
  }
  return model;
}
