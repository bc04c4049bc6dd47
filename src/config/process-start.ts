import { readFileSync } from "node:fs";

/**
 * Returns the start time of a process in clock ticks since boot, which distinguishes it from later
 * processes with the same id.
 *
 * @returns undefined without `/proc`, and for an ended process
 * @see https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
 */
export function processStart(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, "utf8");
    // The name in parentheses may contain spaces; the state follows, and 19 fields later the start
    // time.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" ? undefined : fields[19];
  } catch {
    return undefined;
  }
}
