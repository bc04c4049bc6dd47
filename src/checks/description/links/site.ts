import { statSync } from "node:fs";
import path from "node:path";
import {
  docsRoute,
  generatedStaticDir,
  referencePath,
} from "../../../config/routes";
import { didYouMean } from "../../../description/did-you-mean";
import {
  type VersionInput,
  planVersions,
} from "../../../pages/generate/generate";
import { siteOptions } from "../../../pages/generate/generate-site";
import { pageKeys } from "../../../pages/versions/keys";
import type { PageNode } from "../../../page/tree/node";
import { guideAnchors } from "../../site/sources/guide-anchors";
import { readGuides } from "../../site/sources/guides";
import { anchorsOf } from "../../../page/tree/walk";
import { createTrees } from "../../../pages/trees";

/** The contents of the site, to check a description's links into it. */
export interface SiteContents {
  /** Returns what is wrong with a URL below the site's base URL, or undefined. */
  check(url: string): { message: string; hint: string } | undefined;
}

const route = `/${docsRoute}/${referencePath}`;
const guides = `/${docsRoute}/guides`;

/**
 * Collects the site's contents: pages and anchors from the descriptions, guides and static files
 * from their folders.
 *
 * @param inputs the site's versions, default version first
 * @param spec path of the description or the list of versions; the changelog is next to it
 * @param root folder of the project
 */
export async function createSite(
  inputs: readonly VersionInput[],
  spec: string,
  root: string,
): Promise<SiteContents> {
  const written = await readGuides(
    path.join(root, "docs/guides"),
    `${guides}/`,
  );
  const guideBodies = new Map(written.map(({ route, body }) => [route, body]));
  const options = await siteOptions(spec);
  const trees = new Map(
    planVersions(inputs, options).flatMap((plan) => {
      const treeOf = createTrees(plan);
      return [...pageKeys(plan).keys()].map((page) => [
        path.posix.join(plan.folder, page),
        () => treeOf(page) ?? [],
      ]);
    }),
  );
  const anchors = new Map<string, string[]>();

  return {
    check(url) {
      const [target = "", fragment = ""] = url.split("#", 2);
      const pathname = decode(target.replace(/\?.*$/, "")).replace(
        /(?<=.)\/$/,
        "",
      );
      if (!pathname.startsWith(`${route}/`)) {
        const guide = guideBodies.get(`${pathname}/`);
        if (guide !== undefined)
          return checkAnchor(pathname, fragment, guideAnchors(guide));
        return isElsewhere(pathname, root)
          ? undefined
          : {
              message: `The site has no page ${pathname}.`,
              hint: `Pages of the reference are below ${route}/, guides below ${guides}/.`,
            };
      }
      const page = pathname.slice(route.length + 1);
      const treeOf = trees.get(page);
      if (!treeOf)
        return {
          message: `The reference has no page ${page}.`,
          hint: didYouMean(page, trees.keys(), noLink),
        };
      return checkAnchor(page, fragment, idsOf(page, treeOf));
    },
  };

  function idsOf(page: string, treeOf: () => PageNode[]): string[] {
    const found = anchors.get(page) ?? anchorsOf(treeOf());
    anchors.set(page, found);
    return found;
  }
}

function checkAnchor(
  page: string,
  fragment: string,
  anchors: string[],
): ReturnType<SiteContents["check"]> {
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
      ["", "index.html"].some((name) =>
        isFile(path.join(root, folder, pathname, name)),
      ),
    )
  );
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}

const noLink = "Correct the URL, or remove the link.";

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
