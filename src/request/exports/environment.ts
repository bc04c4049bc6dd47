/** Values for an API client to be used with the requests of a collection. */
export interface ExportedEnvironment {
  name: string;
  /** Base URL of the API. */
  server: string;
  /** The value of a secret is left empty. */
  variables: { key: string; value: string; isSecret: boolean }[];
}
