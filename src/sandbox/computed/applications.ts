import type { Compute } from "../model/computed";
import { text } from "../store/values";

/** `launch_url` is null unless it is set: the sandbox has no URL of the application to open. */
export const applicationProperties: Record<string, Compute> = {
  launch_url: ({ meta_launch_url: url }) => text(url) || null,
  meta_icon: ({ meta_icon: icon }) => icon ?? null,
};
