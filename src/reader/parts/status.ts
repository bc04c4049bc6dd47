/** Returns the CSS class of a status code (`2xx`, `4xx`); undefined for other labels. */
export function statusClass(label: string): string | undefined {
  return /^[1-5](\d\d|XX)$/.test(label)
    ? `status status--${label.charAt(0)}xx`
    : undefined;
}
