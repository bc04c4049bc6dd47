import { watch } from "node:fs";

/** Debounce time in milliseconds, because editors save a file in several steps. */
const settle = 50;

/**
 * Runs a function after changes in a folder; changes during a run trigger one more.
 *
 * @returns an object whose `close` stops watching
 */
export function onChange(
  folder: string,
  run: () => Promise<void>,
): { close(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isRunning = false;
  let isStale = false;
  const next = async () => {
    if (isRunning) {
      isStale = true;
      return;
    }
    isRunning = true;
    do {
      isStale = false;
      await run();
    } while (isStale as boolean);
    isRunning = false;
  };
  const watcher = watch(folder, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => void next(), settle);
  });
  return {
    close() {
      clearTimeout(timer);
      watcher.close();
    },
  };
}
