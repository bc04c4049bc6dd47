import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { isUsageError, run, say } from "../../config/command";
import { ownSpec } from "../../config/site";
import { CommandError } from "../../config/command-error";
import { DescriptionError } from "../../description";
import { indexFile } from "../../search/build/files";
import { SiteSearch } from "../../search/match/results";
import type { SearchIndex, SearchShard } from "../../search/types";
import { measureReaction } from "./browser";
import { buildMadeUp, buildSearch } from "./build";
import { comparePeers } from "./compare-peers";
import { placeOf, readQueries, score } from "./queries";

const usage = `Measures the search: what its files weigh, how long they take to make, what it finds.

  npm run bench:search                     the project's own description
  npm run bench:search -- --spec FILE      another one, such as authentik's whole schema, which the
                                           queries are written for

  --site DIR      also how soon a built site reacts with these files, its processor four times slower
  --operations N  a made-up description with so many operations; there is nothing to be found in it
  --runs N        runs in the browser, of which the median counts (default 5)
  --queries FILE  the queries, in src/bench/search (default queries.yaml)
  --peers         the same queries in the searches of Scalar, Redoc, RapiDoc and docusaurus-search-local, over
                  the pages of --site, or its description with the pages' titles as summaries; only the page
                  counts, not the place on it
  --only NAME     only the peers whose name contains this
  --misses        names the queries that do not find what is wanted first
`;

run(
  async () => {
    const { values } = parseArgs({
      options: {
        spec: { type: "string", default: ownSpec },
        site: { type: "string" },
        operations: { type: "string" },
        runs: { type: "string", default: "5" },
        queries: { type: "string", default: "queries.yaml" },
        peers: { type: "boolean", default: false },
        only: { type: "string", default: "" },
        misses: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
    if (values.help) {
      process.stdout.write(usage);
      return 0;
    }
    const { source, files, time } = values.operations
      ? await buildMadeUp(Number(values.operations))
      : await buildSearch(values.spec);
    say(
      `${String(source.operations.length)} operations: built in ${time.toFixed(0)} ms of CPU time`,
    );
    for (const [name, text] of files)
      say(`  ${name.padEnd(14)} ${kilobytes(gzipSync(text).byteLength)}`);

    if (values.site) {
      const reaction = await measureReaction(
        values.site,
        files,
        Number(values.runs),
      );
      say(
        `first result ${String(Math.round(reaction.typed))} ms after the first key, ${String(Math.round(reaction.atOnce))} ms if it follows the opening key immediately, ` +
          `${String(Math.round(reaction.further))} ms after another key; ${kilobytes(reaction.bytes)} before it`,
      );
    }
    if (values.operations) return 0;
    const index = JSON.parse(files.get(indexFile) ?? "") as SearchIndex;
    const search = new SiteSearch(index);
    for (const name of index.shards)
      search.add(JSON.parse(files.get(name) ?? "") as SearchShard);
    const queries = readQueries(values.queries);
    const placed = queries.map((query) => ({
      query,
      place: placeOf(query, search.find(query.text)),
    }));
    for (const kind of [...new Set(queries.map((query) => query.kind)), "all"])
      tell(
        kind,
        placed.flatMap(({ query, place }) =>
          kind === "all" || query.kind === kind ? [place] : [],
        ),
      );
    if (values.peers) {
      if (!values.site) throw new CommandError("--peers needs --site DIR.");
      const bytes = gzipSync(files.get(indexFile) ?? "").byteLength;
      const own = { source, search, bytes };
      for (const row of await comparePeers(
        values.site,
        queries,
        own,
        values.only,
        say,
      ))
        process.stdout.write(`${row}\n`);
    }
    if (values.misses)
      for (const { query, place } of placed)
        if (place !== 1)
          say(`  ${query.text}: ${place ? `place ${String(place)}` : "none"}`);
    return 0;
  },
  (error) => error instanceof DescriptionError || isUsageError(error),
);

function tell(kind: string, places: (number | undefined)[]): void {
  const { first, three } = score(places);
  const percent = (share: number) => `${(100 * share).toFixed(0)} %`;
  say(
    `${kind.padEnd(10)} ${String(places.length).padStart(3)} queries: first ${percent(first)}, among three ${percent(three)}`,
  );
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB (gzip)`;
}
