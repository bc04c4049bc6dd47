const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const tasks = new Set<() => void>();

/**
 * Runs a task when the process is told to end: it takes back what must not be left behind. The
 * process then ends by the same signal.
 *
 * @param task synchronous
 * @returns withdraws the task
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
      // The next run removes what could not be removed now.
    }
  process.kill(process.pid, signal);
}
