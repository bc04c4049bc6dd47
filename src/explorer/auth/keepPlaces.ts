import type { Keep } from "../../credentials/store";

/** Labels of the places where credentials can be stored. */
export const keepPlaces: Record<Keep, string> = {
  memory: "until this page is left or reloaded",
  tab: "until this tab is closed",
  device: "on this device",
};
