import type { LockedPackage } from "./packages";
import type { Policy } from "./policy";
import { isAllowed, parseExpression } from "./spdx";

/** The number of packages with each license, and all problems. */
export interface Report {
  /** Number of packages with each license, most frequent first. */
  counts: [license: string, count: number][];
  /** One sentence for each disallowed package, and each review without a package. */
  problems: string[];
}

/** Checks packages against a policy. Names of reviewed packages may end in `*`. */
export function checkLicenses(
  packages: readonly LockedPackage[],
  policy: Policy,
): Report {
  const counts = new Map<string, number>();
  const problems: string[] = [];
  const unused = new Set(Object.keys(policy.reviewed));
  for (const one of packages) {
    const key = reviewedKey(one.name, policy);
    if (key !== undefined) unused.delete(key);
    const reviewed = key === undefined ? undefined : policy.reviewed[key];
    const license = statedLicense(one.license) ?? reviewed ?? one.license;
    const name = license ?? "none stated";
    counts.set(name, (counts.get(name) ?? 0) + 1);
    const problem = problemOf(license, reviewed, policy.allowed);
    if (problem !== undefined)
      problems.push(`${one.name}@${one.version} ${problem}`);
  }
  for (const name of unused)
    problems.push(`${name} is reviewed, but is no longer a dependency.`);
  return { counts: [...counts].sort(([, a], [, b]) => b - a), problems };
}

/** Ignores npm's suggestion for licenses without an SPDX identifier. */
function statedLicense(license: string | undefined): string | undefined {
  return license?.startsWith("SEE LICENSE IN ") ? undefined : license;
}

function reviewedKey(name: string, policy: Policy): string | undefined {
  return Object.keys(policy.reviewed).find((key) =>
    key.endsWith("*") ? name.startsWith(key.slice(0, -1)) : name === key,
  );
}

function problemOf(
  license: string | undefined,
  reviewed: string | undefined,
  allowed: ReadonlySet<string>,
): string | undefined {
  if (license === undefined) return "states no license.";
  const here =
    reviewed === undefined ? allowed : new Set([...allowed, reviewed]);
  try {
    return isAllowed(parseExpression(license), here)
      ? undefined
      : `is under ${license}, which is not an allowed license.`;
  } catch {
    return `states its license as "${license}", which is not an SPDX expression.`;
  }
}
