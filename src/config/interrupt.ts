const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const tasks = new Set<() => void>();

/**
 * Runs a clean-up task when the process is interrupted, which then ends with the same signal.
 *
 * @param task a synchronous function
 * @returns a function that removes the task
 */
export function onInterrupt(task: () => void): () => void {
  if (tasks.size === 0) for (const signal of signals) process.on(signal, end);
  tasks.add(task);
  return () => {
    tasks.delete(task);
    if (tasks.size === 0)
      for (const signal of signals) process.off(signal, end);
  };
}

function end(signal: NodeJS.Signals): void {
  for (const one of signals) process.off(one, end);
  for (const task of [...tasks].reverse())
    try {
      task();
    } catch {
      // The next run removes it.
    }
  process.kill(process.pid, signal);
}
