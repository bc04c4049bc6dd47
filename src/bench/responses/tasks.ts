/** An event of a trace, as far as it is read. */
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
  /** How long it took by the clock, whatever else the computer did meanwhile. */
  wall: number;
  /** How long it computed. */
  cpu: number;
}

/** The longest tasks of a page's main thread in a trace, by the time that they computed. */
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
