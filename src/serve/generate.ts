import { say } from "../config/command";
import { spec } from "../config/site";
import { isUrl, type Loaded } from "../description";
import { generateSite, isSiteGenerated } from "../pages/generate/generate-site";
import { runApart } from "./run-apart";

/**
 * Generates the reference's pages if their inputs have changed. This runs in a separate process, so
 * that its memory is free before the site is built.
 *
 * @returns the description if it was fetched from a URL, so that it is fetched only once
 * @throws CommandError if the pages cannot be generated
 * @throws DescriptionError if a description cannot be used
 */
export async function generateApart(): Promise<Loaded | undefined> {
  if (isUrl(spec)) return generateSite({ spec, say });
  if (!(await isSiteGenerated(spec)))
    await runApart(
      ["--import", "tsx", `${__dirname}/generate-cli.ts`],
      () => "The pages were not made; the messages above say why.",
    );
  return undefined;
}
