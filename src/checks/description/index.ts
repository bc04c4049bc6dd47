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
  /** Overlay files, applied in order; by default the one next to the description. */
  overlays?: string[] | undefined;
  /** Folder of the project, for links to guides and files; by default the current one. */
  root?: string;
}

/**
 * Runs all checks of a description: loader, lint, links, own rules, texts and examples. Findings
 * are in the order of the files.
 *
 * @param location path or URL of the description
 * @throws {DescriptionError} if the file cannot be read
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
  // A wrong reference can make an object appear as another one.
  const hasBrokenReferences = problems.some(({ pointer }) =>
    pointer?.endsWith("/$ref"),
  );
  const rules = description
    ? [
        ...checkLinks(
          description,
          await createSite(
            [{ description, locate: bundle.locate }],
            location,
            root,
          ),
        ),
        ...checkRules(description),
      ]
    : [];
  // Texts and examples of an incomplete description cannot be checked.
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

/** Returns whether a fault is in a written part; tags that are only used have no line. */
function isWritten(value: Record<string, unknown>, pointer: string): boolean {
  return !pointer.startsWith("/tags/") || at(value, pointer) !== undefined;
}

/** Drops the linter's findings on lines that the loader has already reported. */
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
