import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { docusaurusCommand } from "../../config/docusaurus";

/** Docusaurus' own development server; only this one speaks to it. */
export interface DocusaurusServer {
  /** Lets it serve: the pages are there. */
  serve(): void;
  /** Ends it. */
  kill(): void;
  /** Called when it ends by itself. */
  onExit(send: (code: number) => void): void;
}

/** Starts the server's process, which loads its code and waits. */
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
