import { readFileSync } from "node:fs";
import path from "node:path";
import { generatedDir } from "./routes";

/** What the home page shows of the API; written when pages are generated. */
export interface HomeFacts {
  version: string;
  operations: number;
  /** Parts of the API, each with some of its resources. */
  parts: { title: string; to: string; operations: number; about: string }[];
  /** An example: the request of an operation as a command, and its response. */
  example?: {
    title: string;
    to: string;
    request: string;
    status: string;
    response: string;
  };
  /** The newest changes. */
  changes?: { version: string; to: string; lines: string[] };
}

export const homeFactsFile = path.join(generatedDir, "home-facts.json");

/** @throws {Error} if the pages have not been generated yet */
export function readHomeFacts(): HomeFacts {
  try {
    return JSON.parse(readFileSync(homeFactsFile, "utf8")) as HomeFacts;
  } catch (cause) {
    throw new Error(
      "The pages of the reference have not been made yet: npm run gen",
      { cause },
    );
  }
}
