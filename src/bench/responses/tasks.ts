/** The used parts of a trace event. */
export interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { name?: string };
}

/** A task of the page's main thread, in milliseconds. */
export interface Task {
  /** Elapsed time, which includes waiting for other processes. */
  wall: number;
  /** CPU time. */
  cpu: number;
}

/** Returns the longest tasks of a page's main thread in a trace, by CPU time. */
export function longestTasks(trace: readonly TraceEvent[], most = 5): Task[] {
  const mainThreads = new Set(
    trace
      .filter(
        ({ name, args }) =>
          name === "thread_name" && args?.name === "CrRendererMain",
      )
      .map(({ pid, tid }) => `${String(pid)} ${String(tid)}`),
  );
  return trace
    .filter(
      ({ name, pid, tid }) =>
        name === "ThreadControllerImpl::RunTask" &&
        mainThreads.has(`${String(pid)} ${String(tid)}`),
    )
    .map(({ dur = 0, tdur = dur }) => ({ wall: dur / 1000, cpu: tdur / 1000 }))
    .sort((a, b) => b.cpu - a.cpu)
    .slice(0, most);
}
