import type { Method } from "../model/types";

/** The subject of the operations below a path prefix. */
export interface Resource {
  /** The path prefix, with a slash at both ends. */
  path: string;
  singular: string;
  plural: string;
  /** The heading in the menu, below the tag. */
  group: string;
  /** A sentence that describes the resource. */
  about: string;
  /** The Django model, as `app_label.model`, if known. */
  model?: string;
  /** Set if the model is known from authentik's source rather than from a description. */
  modelFrom?: "source";
  /** Whether users need no permission for their own objects. */
  own?: boolean;
  permission?: "none" | "undocumented";
  note?: string;
  /** The last version that has it. */
  until?: string;
}

/** Hand-written information about an operation. */
export interface OperationText {
  title: string;
  sentence?: string;
  /** Names of the permissions, all of which are needed. */
  permissions?: string[];
  permission?: "none" | "undocumented";
  note?: string;
  /** The last version that has it. */
  until?: string;
}

/** The subject of the operations of a tag. */
export interface TagText {
  title: string;
  about: string;
}

/** The content of `openapi/resources.yaml`. */
export interface Resources {
  /** By tag name. */
  tags: Record<string, TagText>;
  resources: Resource[];
  /** By operation id. */
  operations: Record<string, OperationText>;
}

/** The properties needed to name an operation. */
export interface NamedOperation {
  method: Method;
  path: string;
  operationId: string;
  /** Permissions stated by the description itself. */
  permissions?: readonly string[];
}
