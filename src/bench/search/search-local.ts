import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { require as tsRequire } from "tsx/cjs/api";
import { benchPackages } from "../packages";
import type { PeerSearch } from "./peer-search";

const name = "@easyops-cn/docusaurus-search-local";
const version = "0.55.3";

/** Its name and version. */
export const searchLocalName = `${name} ${version}`;

/** Settings that its index and its browser search share: its defaults. */
const settings = {
  language: ["en"],
  removeDefaultStopWordFilter: [],
  removeDefaultStemmer: false,
  fuzzyMatchingDistance: 1,
  searchIndexUrl: "search-index.json",
};

interface Wrapped {
  documents: { i: number; u: string; h?: string }[];
  index: { toJSON: () => object };
}

interface Server {
  scanDocuments: (pages: object[], settings: object) => Promise<object[]>;
  buildIndex: (documents: object[], settings: object) => Wrapped[];
}

interface Worker {
  lowLevelFetchIndexes: () => Promise<object>;
  search: (
    baseUrl: string,
    context: string,
    text: string,
    limit: number,
  ) => Promise<{ document: { u: string; h?: string } }[]>;
}

/**
 * Searches the pages of a built site with docusaurus-search-local, outside a browser: uses its
 * index of their HTML and its search code.
 *
 * @param pages files of the pages, by URL
 */
export async function searchLocal(
  pages: ReadonlyMap<string, string>,
): Promise<PeerSearch> {
  const packages = await benchPackages("search-local", {
    [name]: version,
  });
  const dist = path.join(packages, "node_modules", name, "dist");
  const load = (file: string): unknown =>
    tsRequire(path.join(dist, file), __filename);
  const { scanDocuments } = load(
    "server/server/utils/scanDocuments.js",
  ) as Server;
  const { buildIndex } = load("server/server/utils/buildIndex.js") as Server;
  const start = performance.now();
  const documents = await scanDocuments(
    [...pages].map(([url, filePath]) => ({ url, filePath, type: "docs" })),
    {},
  );
  const wrapped = buildIndex(documents, settings);
  const time = performance.now() - start;
  const index = JSON.stringify(wrapped);
  const worker = loadWorker(dist, load);
  worker.lowLevelFetchIndexes = () =>
    Promise.resolve({
      wrappedIndexes: wrapped.map((one, type) => ({ ...one, type })),
      zhDictionary: [],
    });
  return {
    name: searchLocalName,
    bytes: gzipSync(index).byteLength,
    note: `index ${(index.length / 1e6).toFixed(1)} MB, made in ${(time / 1000).toFixed(1)} s`,
    async find(text) {
      const results = await worker.search("/", "", text, 8);
      return results.map(({ document }) => document.u + (document.h ?? ""));
    },
    close: () => Promise.resolve(),
  };
}

/** Loads the class that searches in a web worker, after writing the constants that it imports. */
function loadWorker(dist: string, load: (file: string) => unknown): Worker {
  const constants = path.join(
    dist,
    "client/client/utils/proxiedGeneratedConstants.js",
  );
  const text = Object.entries(settings)
    .map(([key, value]) => `export const ${key} = ${JSON.stringify(value)};\n`)
    .join("");
  if (readFileSync(constants, "utf8") !== text) writeFileSync(constants, text);
  // Comlink listens for messages of the page that started the worker, which does not exist here.
  const isBrowser = "addEventListener" in globalThis;
  if (!isBrowser)
    Object.assign(globalThis, { addEventListener: () => undefined });
  const { SearchWorker } = load("client/client/theme/worker.js") as {
    SearchWorker: new () => Worker;
  };
  return new SearchWorker();
}
