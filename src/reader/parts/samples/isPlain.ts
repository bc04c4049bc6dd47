/** Whether a sample's label says no more than the heading above it. */
export function isPlain(label: string): boolean {
  return /^Example( \(from schema\))?$/.test(label);
}
