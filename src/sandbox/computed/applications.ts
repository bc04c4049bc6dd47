import type { Compute } from "../model/computed";
import { text } from "../store/values";

/** Without a launch URL of its own, an application has none that the sandbox could open. */
export const applicationProperties: Record<string, Compute> = {
  launch_url: ({ meta_launch_url: url }) => text(url) || null,
  meta_icon: ({ meta_icon: icon }) => icon ?? null,
};
