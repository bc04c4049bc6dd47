import { readFileSync, readdirSync } from "node:fs";

/**
 * Returns the memory of a process and its descendants in bytes. Shared memory counts only once
 * (proportional set size).
 *
 * @see https://docs.kernel.org/filesystems/proc.html
 */
export function memoryOfTree(root: number): number {
  const children = new Map<number, number[]>();
  for (const name of readdirSync("/proc")) {
    const pid = Number(name);
    if (!Number.isInteger(pid)) continue;
    const parent = parentOf(pid);
    children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  let total = 0;
  for (const pending = [root]; pending.length > 0;) {
    const pid = pending.pop() ?? 0;
    total += memoryOf(pid);
    pending.push(...(children.get(pid) ?? []));
  }
  return total;
}

function parentOf(pid: number): number {
  // The name before it may contain spaces and parentheses.
  const stat = read(`/proc/${String(pid)}/stat`);
  return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
}

function memoryOf(pid: number): number {
  const kilobytes = /^Pss:\s+(\d+) kB/m.exec(
    read(`/proc/${String(pid)}/smaps_rollup`),
  );
  return Number(kilobytes?.[1] ?? 0) * 1024;
}

/** Reads a file; the process may have ended. */
function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
