/** A change of a part over the versions, with a link to it. */
export interface ChangeMark {
  /** `new in 2026.5`, `changed in 2026.8`, `gone in 2026.2`. */
  text: string;
  /** URL of the change, below the site's base URL. */
  to: string;
}
