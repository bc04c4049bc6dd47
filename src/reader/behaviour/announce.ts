let status: HTMLElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Shows a short message at the bottom of the page and announces it to screen readers. */
export function announce(message: string): void {
  // While a modal dialog is open, content outside it is inert.
  const place = document.querySelector("dialog:modal") ?? document.body;
  if (!status?.isConnected || status.parentElement !== place) {
    status?.remove();
    status = document.createElement("div");
    status.setAttribute("role", "status");
    status.className = "announcement";
    place.append(status);
  }
  status.textContent = message;
  clearTimeout(timer);
  timer = setTimeout(() => {
    if (status) status.textContent = "";
  }, 2500);
}
