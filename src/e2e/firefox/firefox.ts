import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Connection } from "./connection";
import { Tab } from "./tab";

/** Timeout for Firefox's start in milliseconds. */
const startLimit = 30_000;

interface ContextInfo {
  context: string;
  parent: string | null;
}

/** A headless Firefox with a new profile, driven over WebDriver BiDi. */
export class Firefox {
  /** Errors that the pages have logged or not caught. */
  readonly errors: string[] = [];
  private readonly opened: string[] = [];

  private constructor(
    private readonly child: ChildProcess,
    private readonly profile: string,
    private readonly connection: Connection,
  ) {}

  /**
   * Starts Firefox.
   * @throws Error if it does not start in time
   */
  static async start(executable: string): Promise<Firefox> {
    const profile = await mkdtemp(path.join(tmpdir(), "firefox-"));
    const child = spawn(
      executable,
      [
        "--headless",
        "--no-remote",
        "--profile",
        profile,
        "--remote-debugging-port=0",
      ],
      { stdio: ["ignore", "ignore", "pipe"] },
    );
    const connection = await Connection.open(
      `${await listeningAt(child)}/session`,
    );
    const firefox = new Firefox(child, profile, connection);
    await firefox.begin();
    return firefox;
  }

  /** Returns the tab that is open at the start. */
  async firstTab(): Promise<Tab> {
    const { contexts } = await this.connection.run<{ contexts: ContextInfo[] }>(
      "browsingContext.getTree",
      { maxDepth: 0 },
    );
    const [first] = contexts;
    if (!first) throw new Error("Firefox has opened no tab.");
    await this.connection.run("browsingContext.setViewport", {
      context: first.context,
      viewport: { width: 1400, height: 900 },
    });
    return this.tab(first.context);
  }

  /** Returns the window that an action opens. */
  async openedBy(action: () => Promise<void>): Promise<Tab> {
    const before = this.opened.length;
    await action();
    for (let wait = 0; wait < 100; wait++) {
      const context = this.opened[before];
      if (context !== undefined) return this.tab(context);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error("No window was opened.");
  }

  async stop(): Promise<void> {
    const exited = new Promise((resolve) => this.child.once("exit", resolve));
    this.connection.close();
    this.child.kill();
    await exited;
    await rm(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }

  private tab(context: string): Tab {
    return new Tab(this.connection, context);
  }

  private async begin(): Promise<void> {
    this.connection.onEvent((method, params) => {
      if (method === "browsingContext.contextCreated") {
        const { context, parent } = params as unknown as ContextInfo;
        if (parent === null) this.opened.push(context);
      } else if (params["level"] === "error") {
        this.errors.push(String(params["text"]));
      }
    });
    await this.connection.run("session.new", { capabilities: {} });
    await this.connection.run("session.subscribe", {
      events: ["browsingContext.contextCreated", "log.entryAdded"],
    });
  }
}

/** Returns the URL that Firefox prints when it is ready. */
function listeningAt(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = "";
    const timer = setTimeout(() => {
      child.kill();
      reject(new Error(`Firefox did not start:\n${printed}`));
    }, startLimit);
    child.once("exit", () => {
      reject(new Error(`Firefox has ended:\n${printed}`));
    });
    child.stderr?.on("data", (data: Buffer) => {
      printed += data.toString();
      const url = /WebDriver BiDi listening on (ws:\S+)/.exec(printed)?.[1];
      if (url === undefined) return;
      clearTimeout(timer);
      resolve(url);
    });
  });
}
