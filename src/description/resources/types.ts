import type { Method } from "../model/types";

/** What the operations below one path prefix are about. */
export interface Resource {
  /** The path prefix, with a slash at both ends. */
  path: string;
  singular: string;
  plural: string;
  /** The heading of the menu below the tag. */
  group: string;
  /** What one of them is, in a sentence. */
  about: string;
  /** The Django model, as `app_label.model`, where it is known. */
  model?: string;
  /** The model is not named by a description, but by authentik's source. */
  modelFrom?: "source";
  /** Users need no permission for objects of their own. */
  own?: boolean;
  permission?: "none" | "undocumented";
  note?: string;
  /** The last version that has it. */
  until?: string;
}

/** What is written by hand about one operation. */
export interface OperationText {
  title: string;
  sentence?: string;
  /** Permissions that are all needed. */
  permissions?: string[];
  permission?: "none" | "undocumented";
  note?: string;
  /** The last version that has it. */
  until?: string;
}

/** What the operations of a tag are about. */
export interface TagText {
  title: string;
  about: string;
}

/** The content of `openapi/resources.yaml`. */
export interface Resources {
  /** By the tag's name. */
  tags: Record<string, TagText>;
  resources: Resource[];
  /** By operation id. */
  operations: Record<string, OperationText>;
}

/** What has to be known of an operation to name it. */
export interface NamedOperation {
  method: Method;
  path: string;
  operationId: string;
  /** Permissions that the description itself states. */
  permissions?: readonly string[];
}
