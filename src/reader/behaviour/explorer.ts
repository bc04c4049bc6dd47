import type { Method } from "../../description";
import { announce } from "./announce";

let unmount: (() => void) | undefined;

/** Puts the explorer in its place on the page; its code is loaded now and not before. */
export async function openExplorer(
  place: HTMLElement,
  baseUrl: string,
): Promise<void> {
  const endpoint = document.querySelector<HTMLElement>("[data-method]");
  const { explorer: descriptionUrl } = place.dataset;
  const { method, path } = endpoint?.dataset ?? {};
  if (!descriptionUrl || !method || !path) return;
  place.setAttribute("aria-busy", "true");
  try {
    const { mount } = await import("../../explorer/mount");
    closeExplorer();
    place.replaceChildren();
    unmount = mount(place, {
      descriptionUrl,
      path,
      method: method as Method,
      baseUrl,
      hideSend: place.dataset["hideSend"] !== undefined,
    });
    place.setAttribute("data-opened", "");
  } catch {
    announce("The explorer could not be loaded; try again.");
  } finally {
    place.removeAttribute("aria-busy");
  }
}

/** Takes the explorer away, before the page that it is on goes. */
export function closeExplorer(): void {
  unmount?.();
  unmount = undefined;
}
