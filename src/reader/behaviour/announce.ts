let status: HTMLElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Shows a short message at the page's edge, and says it to screen readers. */
export function announce(message: string): void {
  // What is open over the page hides everything that is not in it.
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
