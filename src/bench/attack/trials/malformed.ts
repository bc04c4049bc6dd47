import { malformedRequest, sendRaw } from "../../sandbox/malformed";
import { isWhole, serveSite } from "../site";
import { type Trial, rowOf } from "../trial";

const concurrency = 40;

/** Sends malformed requests to the site and its sandbox. */
export const malformed: Trial = {
  name: "malformed",
  async run({ workshop, amounts, random, say }) {
    const { server, port, origin } = await serveSite(workshop);
    const statuses = new Map<number, number>();
    const wrong: string[] = [];
    let sent = 0;
    const worker = async () => {
      while (sent < amounts.malformed && server.isAlive()) {
        if (++sent % 5000 === 0) say(`  ${String(sent)} malformed requests`);
        const bytes = malformedRequest(random);
        const status = await sendRaw(port, bytes, 300);
        if (status >= 500)
          wrong.push(
            `${String(status)} for ${JSON.stringify(bytes.toString("latin1").slice(0, 80))}`,
          );
        const kind = status - (status % 100);
        statuses.set(kind, (statuses.get(kind) ?? 0) + 1);
      }
    };
    await Promise.all(Array.from({ length: concurrency }, worker));
    if (!server.isAlive()) wrong.push("the server ended");
    else if (!(await isWhole(`${origin}/`))) wrong.push("no page afterwards");
    await server.kill();
    const counts = [...statuses]
      .sort(([a], [b]) => a - b)
      .map(
        ([kind, count]) =>
          `${kind === 0 ? "no response" : `${String(kind / 100)}xx`} ${String(count)}`,
      );
    return [
      rowOf(
        `${String(amounts.malformed)} malformed requests`,
        counts.join(", "),
        wrong,
      ),
    ];
  },
};
