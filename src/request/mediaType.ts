/** Whether content of a media type is JSON, and not a sequence of JSON texts. */
export const isJson = (mediaType: string): boolean =>
  /^[^/]+\/(?!stream\+)([^;]+\+)?(x-)?json\s*(;|$)/i.test(mediaType);

/** Whether a media type is a range, such as `image/*`, or a list. */
export const isRange = (mediaType: string): boolean => /[*,]/.test(mediaType);
