import { CommandError } from "../config/command-error";

/** The default folder of the built site. */
export const defaultOutDir = "build";

/**
 * Extracts `--out-dir DIR` from the arguments of a build; the rest is passed to Docusaurus.
 *
 * @throws CommandError if the folder's name is missing
 */
export function readOutDir(args: readonly string[]): {
  outDir: string;
  rest: string[];
} {
  const rest: string[] = [];
  let outDir = defaultOutDir;
  for (let index = 0; index < args.length; index++) {
    const [name, value] = (args[index] ?? "").split(/=(.*)/s);
    if (name !== "--out-dir") {
      rest.push(args[index] ?? "");
      continue;
    }
    outDir = value ?? args[++index] ?? "";
    if (outDir === "" || outDir.startsWith("-"))
      throw new CommandError("--out-dir needs the name of a folder.");
  }
  return { outDir, rest };
}
