import { watch } from "node:fs";

/** Changes that come within this time are one, in milliseconds: editors write a file in steps. */
const settle = 50;

/**
 * Runs something after changes in a folder; changes while it runs make it run once more.
 *
 * @returns ends it
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
