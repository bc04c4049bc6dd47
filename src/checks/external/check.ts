import path from "node:path";
import { generatedDir } from "../../config/routes";
import type { Check } from "../report/check";
import { openCache } from "./cache";
import { collectAddresses } from "./collect";
import { judgeAddresses } from "./judge";
import { readLists } from "./lists";
import { usualManners } from "./outcome";

const listsFile = "src/checks/external/lists.json";
const cacheFile = `${generatedDir}/external-links.json`;
const lifetimeMs = 7 * 24 * 60 * 60 * 1000;

/** URLs of other sites, asked for over the network; what it finds only warns. */
export const external: Check = {
  name: "external",
  purpose: "addresses of other sites, over the network",
  onRequest: true,
  async run(options) {
    const { root } = options;
    const lists = await readLists(path.join(root, listsFile));
    const cache = await openCache(path.join(root, cacheFile), lifetimeMs);
    const addresses = await collectAddresses(options);
    try {
      return await judgeAddresses(addresses, {
        ...{ manners: usualManners, cache, lists, listsFile },
      });
    } finally {
      await cache.save();
    }
  },
};
