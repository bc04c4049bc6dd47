/** The class of a status code, `2xx`, `4xx` and so on; none for other labels. */
export function statusClass(label: string): string | undefined {
  return /^[1-5](\d\d|XX)$/.test(label)
    ? `status status--${label.charAt(0)}xx`
    : undefined;
}
