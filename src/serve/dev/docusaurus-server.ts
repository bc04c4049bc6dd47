import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { docusaurusCommand } from "../../config/docusaurus";

/** Docusaurus' own development server, to which only this server forwards requests. */
export interface DocusaurusServer {
  /** Lets it start, because the pages have been generated. */
  serve(): void;
  /** Stops it. */
  kill(): void;
  /** Calls back when it exits by itself. */
  onExit(send: (code: number) => void): void;
}

/** Starts the server's process, which loads its code and waits for `serve`. */
export function startDocusaurus(port: number): DocusaurusServer {
  const [program, bin] = docusaurusCommand;
  const hold = pathToFileURL(path.join(__dirname, "hold.mjs")).href;
  const child: ChildProcess = spawn(
    program,
    [
      ...["--import", hold, bin, "start", "--no-open"],
      ...["--host", "127.0.0.1", "--port", String(port)],
    ],
    { stdio: ["ignore", "inherit", "inherit", "ipc"] },
  );
  return {
    serve: () => child.send("serve"),
    kill: () => child.kill(),
    onExit: (send) =>
      child.once("exit", (code) => {
        send(code ?? 0);
      }),
  };
}
