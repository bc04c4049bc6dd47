import type { Direction } from "../../description/model/ask/properties";
import type { Model } from "../../description/model/model";
import type { MediaType } from "../../description/model/types";

/** The body for which a sample is written. */
export interface Carrier {
  model: Model;
  /** The media type's name. */
  name: string;
  mediaType: MediaType;
  direction: Direction;
}
