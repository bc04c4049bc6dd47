import { readFile } from "node:fs/promises";
import path from "node:path";
import { generatedStaticDir, manifestFile } from "../../config/routes";
import { isRecord } from "../../description/model/record";
import type { Manifest } from "../../pages/generate/manifest";
import { readRedirects, redirectsSource } from "../redirects/check";
import { type Check, CheckError } from "../report/check";
import { vanishedUrls } from "./compare";

/** Finds URLs of the published site that the present one lacks and does not redirect. */
export const anchors: Check = {
  name: "anchors",
  purpose: "URLs and anchors of an older site that are gone (--against)",
  onRequest: true,
  async run({ root, against }) {
    if (against === undefined)
      throw new CheckError(
        `Name the published manifest: npm run check:anchors -- --against https://docs.example.com/${manifestFile}`,
      );
    const newer = path.join(root, generatedStaticDir, manifestFile);
    const { list } = await readRedirects(root);
    const vanished = vanishedUrls(
      await readManifest(against),
      await readManifest(newer, "Generate the pages first: npm run gen"),
      list,
    );
    return vanished.map(({ url, guess = "/…/" }) => ({
      file: redirectsSource,
      rule: url.includes("#") ? "anchor-gone" : "url-gone",
      severity: "error" as const,
      message: `${url} was published and is gone.`,
      hint: `Redirect it: ${JSON.stringify({ from: url, to: guess })}`,
    }));
  },
};

async function readManifest(
  location: string,
  hint = "Give the path or the URL of a manifest.",
): Promise<Manifest> {
  try {
    // Manifests of older sites name a page's URL "address".
    const text = (await readText(location)).replaceAll('"address":', '"url":');
    const value: unknown = JSON.parse(text);
    if (isManifest(value)) return value;
    throw new Error("it is not a manifest");
  } catch (cause) {
    throw new CheckError(
      `${location} cannot be used: ${(cause as Error).message}. ${hint}`,
      { cause },
    );
  }
}

async function readText(location: string): Promise<string> {
  if (!/^https?:/.test(location)) return readFile(location, "utf8");
  const response = await fetch(location, {
    signal: AbortSignal.timeout(20_000),
  });
  if (!response.ok)
    throw new Error(`the server responded with ${String(response.status)}`);
  return response.text();
}

function isManifest(value: unknown): value is Manifest {
  return (
    isRecord(value) &&
    typeof value["url"] === "string" &&
    ["operations", "schemas", "tags"].every((key) => Array.isArray(value[key]))
  );
}
