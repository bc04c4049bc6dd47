/** Whether a sample has no name of its own: the heading above it says as much. */
export function isPlain(label: string): boolean {
  return /^Example( \(from schema\))?$/.test(label);
}
