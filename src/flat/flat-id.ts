/** Id of the element around a reference page's content: what the client route adopts and replaces. */
export const flatId = "reference-page";
