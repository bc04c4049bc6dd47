import { run, say } from "../config/command";
import { withProjectLock } from "../config/project-lock";
import { DescriptionError } from "../description";
import { buildSite } from "./build";
import { generateApart } from "./generate";
import { addSitePictures } from "./pictures/site-pictures";
import { readOutDir } from "./out-dir";

const usage = `Generates the reference and builds the site. The existing site is replaced when the new one is complete.
Pages get pictures for links to them elsewhere, which "npm start" leaves out.

  npm run build                     into the folder build
  npm run build -- --out-dir DIR    into another folder

Other options are those of "docusaurus build".
`;

run(
  async () => {
    const args = process.argv.slice(2);
    if (args.includes("--help")) {
      process.stdout.write(usage);
      return 0;
    }
    const { outDir, rest } = readOutDir(args);
    await withProjectLock("npm run build", async () => {
      await generateApart();
      await buildSite(outDir, rest, addSitePictures);
    });
    say(`The site is in ${outDir}.`);
    return 0;
  },
  (error) => error instanceof DescriptionError,
);
