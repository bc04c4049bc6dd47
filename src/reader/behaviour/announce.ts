let status: HTMLElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Shows a short message at the page's edge, and says it to screen readers. */
export function announce(message: string): void {
  if (!status?.isConnected) {
    status = document.createElement("div");
    status.setAttribute("role", "status");
    status.className = "announcement";
    document.body.append(status);
  }
  status.textContent = message;
  clearTimeout(timer);
  timer = setTimeout(() => {
    if (status) status.textContent = "";
  }, 2500);
}
