import type { Direction, MediaType, Model } from "../../description/model";

/** A body that a sample is written for. */
export interface Carrier {
  model: Model;
  /** The name of the media type. */
  name: string;
  mediaType: MediaType;
  direction: Direction;
}
