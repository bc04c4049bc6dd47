/** Variables for an API client, to be used with the requests of a collection. */
export interface ExportedEnvironment {
  name: string;
  /** Base URL of the API. */
  server: string;
  /** The values of secrets are empty. */
  variables: { key: string; value: string; isSecret: boolean }[];
}
