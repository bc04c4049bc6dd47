/** What has become of something over the versions, in words, and where that is told. */
export interface ChangeMark {
  /** `new in 2026.5`, `changed in 2026.8`, `gone in 2026.2`. */
  text: string;
  /** URL of the change, below the site's base. */
  to: string;
}
