import { parseArgs } from "node:util";
import { isUsageError, run, say } from "../config/command";
import { withProjectLock } from "../config/project-lock";
import { spec } from "../config/site";
import { DescriptionError } from "../description";
import { generateSite } from "./generate/generate-site";

const usage = `Makes the pages of the reference from an OpenAPI description.

  npm run gen                             for the site: pages, sidebar and the explorer's data
  npm run gen -- --spec FILE --out DIR    the pages of another description, in another folder
  npm run gen -- --dates                  notes today's date for pages that say something else now

  --spec FILE|URL  the description (or API_SPEC; default openapi/openapi.yaml)
  --out DIR        where the pages go; pages that lie there and are not made now are removed
  --dates          keeps the dates beside the description, for the sitemap; a page without one has none
`;

run(
  async () => {
    const { values } = parseArgs({
      options: {
        spec: { type: "string", default: spec },
        out: { type: "string" },
        dates: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
    if (values.help) process.stdout.write(usage);
    else
      await withProjectLock("npm run gen", () =>
        generateSite({
          spec: values.spec,
          out: values.out,
          say,
          ...(values.dates && {
            today: new Date().toISOString().slice(0, 10),
          }),
        }),
      );
    return 0;
  },
  (error) => error instanceof DescriptionError || isUsageError(error),
);
