import { type Socket, connect } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { requestLimits } from "../../../config/http-server";
import { isWhole, serveSite } from "../site";
import { type Trial, rowOf } from "../trial";

const ordinaryRequests = 50;
/** Maximum duration of an ordinary request meanwhile, in milliseconds. */
const maxDurationMs = 2000;

/** What slow clients send first; the last one requests a large file and never reads it. */
const openings = [
  "GET / HTTP/1.1\r\nHost: localhost\r\n",
  "G",
  "POST /sandbox/sign-in/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\na",
  "GET /openapi.json HTTP/1.1\r\nHost: localhost\r\n\r\n",
];

/** Opens connections that never complete a request. */
export const slowSockets: Trial = {
  name: "slow-sockets",
  async run({ workshop, amounts: { sockets: count } }) {
    const { server, port, origin } = await serveSite(workshop);
    const wrong: string[] = [];
    const unfinished = new Set<Socket>();
    const sockets = Array.from({ length: count }, (_, index) => {
      const opening = openings[index % openings.length] ?? "";
      const socket = connect(port, "127.0.0.1");
      socket.on("error", () => undefined);
      socket.write(opening);
      socket.pause();
      if (!opening.endsWith("\r\n\r\n") && !opening.startsWith("POST")) {
        socket.resume();
        unfinished.add(socket);
        socket.once("close", () => unfinished.delete(socket));
      }
      return socket;
    });
    await delay(500);
    let slowest = 0;
    for (let index = 0; index < ordinaryRequests; index++) {
      const start = performance.now();
      if (!(await isWhole(`${origin}/`))) wrong.push("a page did not arrive");
      slowest = Math.max(slowest, performance.now() - start);
    }
    if (slowest > maxDurationMs) wrong.push("pages were slow");
    const { headersTimeout, connectionsCheckingInterval } = requestLimits;
    await delay(headersTimeout + 2 * connectionsCheckingInterval);
    if (unfinished.size > 0)
      wrong.push(`${String(unfinished.size)} were never closed`);
    if (!server.isAlive()) wrong.push("the server ended");
    for (const socket of sockets) socket.destroy();
    await server.kill();
    return [
      rowOf(
        `${String(count)} slow sockets`,
        `${String(ordinaryRequests)} pages meanwhile, the slowest in ${slowest.toFixed(0)} ms`,
        wrong,
      ),
    ];
  },
};
