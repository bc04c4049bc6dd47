import {
  type Diagnostic,
  at,
  DescriptionError,
  type Inspection,
  inspectDescription,
} from "../../description";

import { checkExamples } from "./examples";
import { placed } from "./fault";
import { checkLinks } from "./links";
import { createSite } from "./links/site";
import { lint } from "./lint/redocly";
import { createLocator } from "./place";
import { checkRules } from "./rules";
import { checkOwnTexts } from "./own-texts";
import { checkTexts } from "./texts";

export interface DescriptionCheckOptions {
  /** Overlay files, applied in order; by default the one that lies beside the description. */
  overlays?: string[] | undefined;
  /** Folder of the project, for links to guides and files; by default the present one. */
  root?: string;
}

/**
 * Everything that is wrong with a description, in one run and in the order of its files: what the
 * loader has to say, lint, links, rules of our own, texts and examples.
 *
 * @param location path or URL of the description
 * @throws DescriptionError when there is nothing to look at: the file cannot be read
 */
export async function checkDescription(
  location: string,
  { overlays, root = "." }: DescriptionCheckOptions = {},
): Promise<Diagnostic[]> {
  const { problems, bundle, description, loaded, unusedTexts } =
    await inspectDescription(location, {
      ...(overlays && { overlays }),
    });
  const unreadable = problems.filter(
    ({ step, line }) => step === "read" && line === undefined,
  );
  if (!bundle && unreadable.length > 0) throw new DescriptionError(unreadable);
  const reported = problems.map(toFinding);
  if (!bundle) return reported;
  const locate = createLocator(bundle.locate);
  // A wrong reference makes one object be read as another.
  const hasBrokenReferences = problems.some(({ pointer }) =>
    pointer?.endsWith("/$ref"),
  );
  const rules = description
    ? [
        ...checkLinks(
          description,
          await createSite(
            { description, locate: bundle.locate },
            location,
            root,
          ),
        ),
        ...checkRules(description),
      ]
    : [];
  // What is not whole has no whole texts and examples.
  const contents =
    loaded && problems.length === 0
      ? [
          ...checkTexts(loaded.description).filter(({ pointer }) =>
            isWritten(bundle.value, pointer),
          ),
          ...checkExamples(loaded.description),
        ]
      : [];
  const unused =
    loaded && unusedTexts
      ? await checkOwnTexts(unusedTexts, loaded.description.info.version)
      : [];
  const found = [
    ...reported,
    ...unused,
    ...placed([...rules, ...contents], locate),
    ...unlike(
      reported,
      placed(await lint(bundle.value, hasBrokenReferences), locate),
    ),
  ];
  return found.sort(byPlace);
}

function toFinding({
  step,
  ...problem
}: Inspection["problems"][number]): Diagnostic {
  return { rule: `description-${step}`, ...problem };
}

/** Tags that are used and not declared have no line of their own. */
function isWritten(value: Record<string, unknown>, pointer: string): boolean {
  return !pointer.startsWith("/tags/") || at(value, pointer) !== undefined;
}

/** Where the loader has reported something, what the linter says of the same line is left out. */
function unlike(reported: Diagnostic[], linted: Diagnostic[]): Diagnostic[] {
  const lines = new Set(reported.map(lineOf));
  return linted.filter((finding) => !lines.has(lineOf(finding)));
}

function lineOf({ file, line }: Diagnostic): string {
  return `${file}:${String(line)}`;
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    a.file.localeCompare(b.file) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0)
  );
}
