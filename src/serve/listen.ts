import type { Server } from "node:http";

const attempts = 20;

/**
 * Makes a server listen on loopback.
 *
 * @param port the preferred port; if it is in use, the next free one is used
 * @param isFixed whether the port was requested explicitly, so that no other may be used
 * @returns the port in use
 * @throws Error with the way out if no port is free
 */
export async function listen(
  server: Server,
  port: number,
  isFixed: boolean,
): Promise<number> {
  const last = isFixed ? port : port + attempts - 1;
  for (let candidate = port; candidate <= last; candidate++)
    if (await tryPort(server, candidate)) return candidate;
  throw new Error(
    isFixed
      ? `The port ${String(port)} is taken. Stop what uses it, or name another one with --port.`
      : `The ports ${String(port)} to ${String(last)} are all taken. Name a free one with --port.`,
  );
}

function tryPort(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) => {
      server.off("listening", onListening);
      if (error.code === "EADDRINUSE") resolve(false);
      else if (error.code === "EACCES")
        reject(
          new Error(
            `The port ${String(port)} may not be used. Name one above 1023 with --port.`,
            { cause: error },
          ),
        );
      else reject(error);
    };
    const onListening = () => {
      server.off("error", onError);
      resolve(true);
    };
    server.once("error", onError);
    server.once("listening", onListening);
    server.listen(port, "127.0.0.1");
  });
}
