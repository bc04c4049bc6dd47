import type { ReceivedResponse } from "./receive";

/** Returns the first value of a header, by its lower-case name. */
export const headerOf = (
  { headers }: Pick<ReceivedResponse, "headers">,
  name: string,
): string | undefined => headers.find(([one]) => one === name)?.[1];
