import { expect, test } from "vitest";
import { cookieProblem, withCookies } from "./cookies";

const request = {
  method: "GET",
  url: "https://a.example/api/x/?q=1",
  headers: [],
  cookies: [["lang", "en"]] as [string, string][],
};

test("cookies are sent to the page's own origin only", () => {
  expect(cookieProblem(request, "https://a.example")).toBeUndefined();
  expect(cookieProblem(request, "https://b.example")).toContain(
    "lang cannot be sent to https://a.example",
  );
});

test("cookies are set for the request and removed afterwards, even if it fails", async () => {
  const written: string[] = [];
  const jar = {
    set cookie(value: string) {
      written.push(value);
    },
  };
  const fails = () => {
    expect(written).toEqual([
      "lang=en; path=/api/x/; samesite=strict; max-age=60",
    ]);
    return Promise.reject(new Error("no"));
  };
  await expect(withCookies(request, jar, fails)).rejects.toThrow("no");
  expect(written[1]).toBe("lang=; path=/api/x/; samesite=strict; max-age=0");
});
