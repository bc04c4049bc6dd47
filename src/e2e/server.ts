import { parseArgs } from "node:util";
import { run } from "../config/command";
import { spec } from "../config/site";
import { defaultVersion, loadVersion } from "../description";
import { listen } from "../serve/listen";
import { createSiteServer } from "../serve/server";

/** Serves a built site with its sandbox for the browser tests. */
run(
  async () => {
    const { values } = parseArgs({
      options: {
        folder: { type: "string", default: "build" },
        "base-url": { type: "string", default: "/" },
        port: { type: "string", default: "4310" },
      },
    });
    const { description } = await loadVersion(defaultVersion(spec));
    const { server } = await createSiteServer({
      folder: values.folder,
      baseUrl: values["base-url"],
      description,
    });
    await listen(server, Number(values.port), true);
    return undefined;
  },
  () => true,
);
