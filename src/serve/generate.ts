import { say } from "../config/command";
import { spec } from "../config/site";
import { isUrl, type Loaded } from "../description";
import { generateSite, isSiteGenerated } from "../pages/generate/generate-site";
import { runApart } from "./run-apart";

/**
 * Makes the pages of the reference where something has changed. That is done in a process of its own,
 * so that its memory is free again before the site is built.
 *
 * @returns the description where it came over the network, which is read once
 * @throws CommandError when the pages cannot be made, DescriptionError when a description cannot be
 *   used
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
