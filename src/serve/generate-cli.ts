import { run, say } from "../config/command";
import { spec } from "../config/site";
import { DescriptionError } from "../description";
import { generateSite } from "../pages/generate/generate-site";

/** Generates the pages on behalf of a process that holds the project's lock. */
run(
  async () => {
    await generateSite({ spec, say });
    return 0;
  },
  (error) => error instanceof DescriptionError,
);
