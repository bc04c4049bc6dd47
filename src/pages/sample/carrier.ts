import type { Direction, MediaType, Model } from "../../description/model";

/** A body of which a sample is written. */
export interface Carrier {
  model: Model;
  /** The media type's name. */
  name: string;
  mediaType: MediaType;
  direction: Direction;
}
