/** Whether content of a media type is JSON. */
export const isJson = (mediaType: string): boolean =>
  /^[^/]+\/([^;]+\+)?json\b/i.test(mediaType);

/** Whether a media type is a range, such as `image/*`, or a list. */
export const isRange = (mediaType: string): boolean => /[*,]/.test(mediaType);
