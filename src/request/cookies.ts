import type { BuiltRequest } from "./types";

/** The part of `document` that cookies need. */
export interface CookieJar {
  cookie: string;
}

/** Returns why this page cannot send a request's cookies, or undefined if it can. */
export function cookieProblem(
  { cookies, url }: BuiltRequest,
  origin: string,
): string | undefined {
  const [first] = cookies;
  if (!first || new URL(url).origin === origin) return undefined;
  return (
    `Browsers let a page set cookies for its own origin only, so ${first[0]} cannot be sent to ` +
    `${new URL(url).origin}; use the cURL command instead.`
  );
}

/** Sets a request's cookies on its path while it runs, and removes them afterwards. */
export async function withCookies<Result>(
  { cookies, url }: BuiltRequest,
  jar: CookieJar,
  run: () => Promise<Result>,
): Promise<Result> {
  const { pathname } = new URL(url);
  const set = (name: string, value: string, age: string) => {
    jar.cookie = `${name}=${value}; path=${pathname}; samesite=strict; ${age}`;
  };
  for (const [name, value] of cookies) set(name, value, "max-age=60");
  try {
    return await run();
  } finally {
    for (const [name] of cookies) set(name, "", "max-age=0");
  }
}
