/** Whether content of a media type is JSON. */
export const isJson = (mediaType: string): boolean =>
  /^[^/]+\/([^;]+\+)?json\b/i.test(mediaType);

/** Whether a media type stands for several, as `image/*` does, or is a list of some. */
export const isRange = (mediaType: string): boolean => /[*,]/.test(mediaType);
