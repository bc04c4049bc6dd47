/** Whether content of a media type is JSON, and not a sequence of JSON texts. */
export const isJson = (mediaType: string): boolean =>
  /^[^/]+\/(?!stream\+)([^;]+\+)?(x-)?json\s*(;|$)/i.test(mediaType);

/** Whether a media type stands for several, as `image/*` does, or is a list of some. */
export const isRange = (mediaType: string): boolean => /[*,]/.test(mediaType);
