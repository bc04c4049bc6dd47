import type { Compute } from "../model/computed";
import { text } from "../store/values";

/** An application without a launch address of its own has none that the sandbox could open. */
export const applicationProperties: Record<string, Compute> = {
  launch_url: ({ meta_launch_url: url }) => text(url) || null,
  meta_icon: ({ meta_icon: icon }) => icon ?? null,
};
