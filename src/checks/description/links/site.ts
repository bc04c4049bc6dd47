import { statSync } from "node:fs";
import path from "node:path";
import {
  docsRoute,
  generatedStaticDir,
  referencePath,
} from "../../../config/routes";
import { slugsFor } from "../../../config/site";
import type { Loaded } from "../../../description";
import { didYouMean } from "../../../description/did-you-mean";
import { readChangelog } from "../../../pages/generate/changelog";
import { guideAnchors } from "../../site/sources/guide-anchors";
import { readGuides } from "../../site/sources/guides";
import { anchorsOf } from "../../../page/tree/walk";
import { createTrees } from "../../../pages/trees";
import { planPages } from "../../../pages/plan";

/** What the site will have, for links of a description that lead into it. */
export interface Site {
  /** What is wrong with a URL below the site's base, or nothing. */
  judge(url: string): { message: string; hint: string } | undefined;
}

const route = `/${docsRoute}/${referencePath}`;
const guides = `/${docsRoute}/guides`;

/**
 * Pages and their anchors follow from the description; guides and static files lie in folders.
 *
 * @param spec where the description lies, and its changelog beside it
 * @param root folder of the project
 */
export async function createSite(
  { description, locate }: Pick<Loaded, "description" | "locate">,
  spec: string,
  root: string,
): Promise<Site> {
  const changelog = await readChangelog(spec);
  const written = await readGuides(
    path.join(root, "docs/guides"),
    `${guides}/`,
  );
  const guideBodies = new Map(written.map(({ route, body }) => [route, body]));
  const plan = planPages(
    { description, locate },
    route,
    changelog,
    slugsFor(spec),
  );
  const treeOf = createTrees(plan);
  const anchors = new Map<string, string[]>();
  const pages = [
    plan.infoPage,
    plan.indexPage,
    ...(plan.changelog ? [plan.changelog.page] : []),
    ...[plan.operations, plan.tags, plan.schemas].flatMap((entries) =>
      entries.map(({ page }) => page),
    ),
  ];
  const known = new Set(pages);

  return {
    judge(url) {
      const [target = "", fragment = ""] = url.split("#", 2);
      const pathname = decode(target.replace(/\?.*$/, "")).replace(
        /(?<=.)\/$/,
        "",
      );
      if (!pathname.startsWith(`${route}/`)) {
        const guide = guideBodies.get(`${pathname}/`);
        if (guide !== undefined)
          return judgeAnchor(pathname, fragment, guideAnchors(guide));
        return isElsewhere(pathname, root)
          ? undefined
          : {
              message: `The site has no page ${pathname}.`,
              hint: `Pages of the reference are below ${route}/, guides below ${guides}/.`,
            };
      }
      const page = pathname.slice(route.length + 1);
      if (!known.has(page))
        return {
          message: `The reference has no page ${page}.`,
          hint: didYouMean(page, pages, noLink),
        };
      return judgeAnchor(page, fragment, idsOf(page));
    },
  };

  function idsOf(page: string): string[] {
    const found = anchors.get(page) ?? anchorsOf(treeOf(page) ?? []);
    anchors.set(page, found);
    return found;
  }
}

function judgeAnchor(
  page: string,
  fragment: string,
  anchors: string[],
): ReturnType<Site["judge"]> {
  if (fragment === "" || anchors.includes(decode(fragment))) return undefined;
  return {
    message: `The page ${page} has no anchor ${fragment}.`,
    hint: didYouMean(decode(fragment), anchors, noLink),
  };
}

function isElsewhere(pathname: string, root: string): boolean {
  return (
    pathname === "/" ||
    ["static", generatedStaticDir].some((folder) =>
      statSync(path.join(root, folder, pathname), {
        throwIfNoEntry: false,
      })?.isFile(),
    )
  );
}

const noLink = "Correct the URL, or remove the link.";

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
