import type { Direction } from "../../description/model/ask/properties";
import type { Model } from "../../description/model/model";
import type { MediaType } from "../../description/model/types";

/** A body that a sample is written for. */
export interface Carrier {
  model: Model;
  /** The name of the media type. */
  name: string;
  mediaType: MediaType;
  direction: Direction;
}
