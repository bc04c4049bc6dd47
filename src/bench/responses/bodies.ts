/** Returns a JSON list of objects of about the given size in bytes, on one line. */
export function listOf(bytes: number): string {
  const rows: string[] = [];
  let size = 2;
  for (let id = 0; size < bytes; id++) {
    const row = JSON.stringify({
      id,
      name: `Row ${String(id)}`,
      text: "x".repeat(80),
      tags: ["a", "b"],
      at: "2026-01-31T12:00:00Z",
    });
    rows.push(row);
    size += row.length + 1;
  }
  return `[${rows.join(",")}]`;
}
