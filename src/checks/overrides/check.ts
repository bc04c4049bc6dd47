import type { Diagnostic } from "../../description";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { listFiles } from "../../pages/generate/synchronize";
import type { Check } from "../report/check";
import {
  type UpstreamEntry,
  installedOf,
  readUpstream,
  upstreamFile,
} from "./upstream";

const themeFolder = "src/theme";
const accept = "npm run check:overrides -- --accept";

/** Checks overrides of the theme, and other code based on a package's internals. */
export const overrides: Check = {
  name: "overrides",
  purpose: "overrides whose original has changed",
  async run({ root, accept: isAccepting }) {
    const entries = await readUpstream(root);
    if (isAccepting) {
      await acceptInstalled(root, entries);
      return checkOverrides(root, await readUpstream(root));
    }
    return checkOverrides(root, entries);
  },
};

async function checkOverrides(
  root: string,
  entries: UpstreamEntry[],
): Promise<Diagnostic[]> {
  const changed = await Promise.all(
    entries.map((entry) => checkOverride(root, entry)),
  );
  return [...changed.flat(), ...(await unlisted(root, entries))];
}

async function checkOverride(
  root: string,
  entry: UpstreamEntry,
): Promise<Diagnostic[]> {
  const { override, package: name, version, line, column } = entry;
  if (!existsSync(path.join(root, override)))
    return [
      {
        ...place(upstreamFile, line, column),
        rule: "override-gone",
        message: `There is no ${override}.`,
        hint: "Remove the entry, or correct its path.",
      },
    ];
  const installed = await installedOf(root, entry);
  if (!installed)
    return [
      {
        ...place(upstreamFile, line, column),
        rule: "override-upstream-gone",
        message: `The package ${name}, which ${override} depends on, is not installed.`,
        hint: "Install it with npm ci, or remove the override and its entry.",
      },
    ];
  const file = existsSync(path.join(root, override, "index.tsx"))
    ? `${override}/index.tsx`
    : override;
  return [...installed.files].flatMap(([upstream, hash]): Diagnostic[] => {
    if (hash === entry.files[upstream]) return [];
    const which = `${upstream} of ${name}`;
    return hash === undefined
      ? [
          {
            ...place(file),
            rule: "override-upstream-gone",
            message: `${which} exists in ${version} but not in ${installed.version}.`,
            hint: `Find its replacement, change the override if necessary, and list the new file in ${upstreamFile}.`,
          },
        ]
      : [
          {
            ...place(file),
            rule: "override-upstream-changed",
            message: `${which} has changed: it is based on ${version}, and ${installed.version} is installed.`,
            hint: `Compare node_modules/${name}/${upstream} with that version, change the override if necessary, then run ${accept}`,
          },
        ];
  });
}

/** Finds overrides without an entry, or missing from the table in the folder's README. */
async function unlisted(
  root: string,
  entries: UpstreamEntry[],
): Promise<Diagnostic[]> {
  const folder = path.join(root, themeFolder);
  const readme = await readFile(path.join(folder, "README.md"), "utf8").catch(
    () => "",
  );
  const listed = new Set(entries.map(({ override }) => override));
  const names = (await listFiles(folder))
    .filter((name) => /\.(jsx?|tsx?)$/.test(name))
    .sort();
  return names.flatMap((name): Diagnostic[] => {
    const component = name.replace(/(\/index)?\.(jsx?|tsx?)$/, "");
    const at = place(`${themeFolder}/${name}`);
    return [
      ...(listed.has(`${themeFolder}/${component}`)
        ? []
        : [
            {
              ...at,
              rule: "override-unlisted",
              message: `${upstreamFile} does not say which file ${component} is an override of.`,
              hint: `Add an entry with an empty hash for each file of the original, then run ${accept}`,
            },
          ]),
      ...(readme.includes(`\`${component}\``)
        ? []
        : [
            {
              ...at,
              rule: "override-unexplained",
              message: `${themeFolder}/README.md does not say why ${component} is overridden.`,
              hint: "Add it to the table.",
            },
          ]),
    ];
  });
}

/** Writes the installed versions and hashes into the list; missing files keep theirs. */
async function acceptInstalled(
  root: string,
  entries: UpstreamEntry[],
): Promise<void> {
  const renewed = await Promise.all(
    entries.map(async ({ line: _line, column: _column, ...entry }) => {
      const installed = await installedOf(root, entry);
      if (!installed) return entry;
      return {
        ...entry,
        version: installed.version,
        files: Object.fromEntries(
          Object.entries(entry.files).map(([name, hash]) => [
            name,
            installed.files.get(name) ?? hash,
          ]),
        ),
      };
    }),
  );
  await writeFile(
    path.join(root, upstreamFile),
    `${JSON.stringify(renewed, null, 2)}\n`,
  );
}

/** Returns the location of an entry, or of a file. */
function place(file: string, line = 1, column = 1) {
  return { file, line, column, severity: "error" as const };
}
