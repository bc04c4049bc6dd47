import path from "node:path";
import { generatedDir } from "../../config/routes";
import type { Check } from "../report/check";
import { openCache } from "./cache";
import { collectUrls } from "./collect";
import { checkUrls } from "./check-urls";
import { readLists } from "./lists";
import { defaultLimits } from "./outcome";

const listsFile = "src/checks/external/lists.json";
const cacheFile = `${generatedDir}/external-links.json`;
const lifetimeMs = 7 * 24 * 60 * 60 * 1000;

/** Requests the URLs of other sites; its findings are warnings. */
export const external: Check = {
  name: "external",
  purpose: "URLs of other sites, over the network",
  onRequest: true,
  async run(options) {
    const { root } = options;
    const lists = await readLists(path.join(root, listsFile));
    const cache = await openCache(path.join(root, cacheFile), lifetimeMs);
    const urls = await collectUrls(options);
    try {
      return await checkUrls(urls, {
        ...{ limits: defaultLimits, cache, lists, listsFile },
      });
    } finally {
      await cache.save();
    }
  },
};
