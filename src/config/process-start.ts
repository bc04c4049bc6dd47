import { readFileSync } from "node:fs";

/**
 * Tells a process from a later one that was given the same id: when it started, in ticks since the
 * machine did.
 *
 * @returns undefined where there is no `/proc`, and for a process that has ended
 * @see https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
 */
export function processStart(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, "utf8");
    // The name in brackets may hold spaces; the state follows it, and 19 fields later the start.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" ? undefined : fields[19];
  } catch {
    return undefined;
  }
}
