import type { Keep } from "../../credentials/store";

/** Where credentials can be kept, in words. */
export const keepPlaces: Record<Keep, string> = {
  memory: "until this page is left or reloaded",
  tab: "until this tab is closed",
  device: "on this device",
};
