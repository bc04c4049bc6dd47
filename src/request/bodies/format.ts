/** How bodies of a media type are written. */
export type Format =
  | "json"
  | "json-lines"
  | "events"
  | "yaml"
  | "xml"
  | "csv"
  | "form"
  | "multipart"
  | "text"
  | "binary";

const formats: readonly [RegExp, Format][] = [
  [/^application\/x-www-form-urlencoded$/, "form"],
  [/^multipart\//, "multipart"],
  [/[/+.-](jsonl|ndjson|jsonlines|json-lines|json-seq)$/, "json-lines"],
  [/[/+]stream\+json$/, "json-lines"],
  [/[/+](x-)?json$|\/json5$/, "json"],
  [/^text\/event-stream$/, "events"],
  [/[/+](x-)?yaml$/, "yaml"],
  [/[/+]xml$/, "xml"],
  [/[/+](csv|tab-separated-values)$|^application\/vnd\.ms-excel\.csv$/, "csv"],
  [
    /^text\/|[/+](x-)?(javascript|ecmascript|graphql|sql|sdp|jwt|jose|toml|sh|pem-file|pem-certificate-chain|sparql-query|sparql-update)$/,
    "text",
  ],
  [/^(image|audio|video|font|model)\//, "binary"],
  [
    /\/(octet-stream|pdf|zip|gzip|x-gzip|x-tar|zstd|wasm|x-binary|msgpack)$/,
    "binary",
  ],
  [/\/(x-msgpack|cbor|x-protobuf|protobuf|grpc|x-7z-compressed)$/, "binary"],
  [/[/+](zip|gzip|cbor|protobuf)$|^application\/vnd\.ms-/, "binary"],
];

/** Returns the format of a media type, ignoring its parameters; undefined if it is unknown. */
export function formatOf(mediaType: string): Format | undefined {
  const essence = mediaType.split(";", 1)[0]?.trim().toLowerCase() ?? "";
  return formats.find(([pattern]) => pattern.test(essence))?.[1];
}
