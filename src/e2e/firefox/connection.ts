export type Parameters = Record<string, unknown>;

interface Message {
  id?: number;
  type: "success" | "error" | "event";
  method?: string;
  params?: Parameters;
  result?: Parameters;
  error?: string;
  message?: string;
}

interface Pending {
  resolve: (result: Parameters) => void;
  reject: (error: Error) => void;
}

/**
 * A connection to a browser over WebDriver BiDi: commands and events as JSON over a WebSocket.
 *
 * @see https://www.w3.org/TR/webdriver-bidi/#transport
 */
export class Connection {
  private lastId = 0;
  private readonly pending = new Map<number, Pending>();
  private readonly listeners: ((method: string, params: Parameters) => void)[] =
    [];

  private constructor(private readonly socket: WebSocket) {
    socket.addEventListener("message", ({ data }) => {
      this.receive(JSON.parse(String(data)) as Message);
    });
    socket.addEventListener("close", () => {
      this.fail(new Error("Firefox has closed the connection."));
    });
  }

  static open(url: string): Promise<Connection> {
    const socket = new WebSocket(url);
    return new Promise((resolve, reject) => {
      socket.addEventListener("open", () => {
        resolve(new Connection(socket));
      });
      socket.addEventListener("error", () => {
        reject(new Error(`No connection to Firefox at ${url}.`));
      });
    });
  }

  /**
   * Runs a command.
   *
   * @returns the command's result, as defined in the standard
   * @throws Error with the browser's message
   */
  async run<Result>(method: string, params: Parameters): Promise<Result> {
    const id = ++this.lastId;
    const result = new Promise<Parameters>((resolve, reject) => {
      this.pending.set(id, { resolve, reject });
    });
    this.socket.send(JSON.stringify({ id, method, params }));
    return (await result) as Result;
  }

  onEvent(listener: (method: string, params: Parameters) => void): void {
    this.listeners.push(listener);
  }

  close(): void {
    this.socket.close();
  }

  private receive({ id, type, method, params, ...message }: Message): void {
    if (type === "event") {
      for (const listener of this.listeners)
        listener(method ?? "", params ?? {});
      return;
    }
    const pending = this.pending.get(id ?? 0);
    this.pending.delete(id ?? 0);
    if (type === "success") pending?.resolve(message.result ?? {});
    else
      pending?.reject(
        new Error(`${String(message.error)}: ${String(message.message)}`),
      );
  }

  private fail(error: Error): void {
    for (const { reject } of this.pending.values()) reject(error);
    this.pending.clear();
  }
}
