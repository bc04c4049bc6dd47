import { expect, test } from "vitest";
import { explainNotFound, type NotFound } from "./notFound";

const response = (body: string, type = "application/json") => ({
  ...{ status: 404, statusText: "", url: "", redirected: false },
  headers: [["content-type", type]] as [string, string][],
  bytes: new TextEncoder().encode(body),
  ...{ firstByte: 1, total: 1, receivedAt: 0 },
});
const explain = (found: Partial<NotFound>) =>
  explainNotFound({
    response: response('{"detail":"No User matches the given query."}'),
    url: "https://api.example/users/7/",
    namesObject: true,
    apiRoot: "https://api.example/",
    account: "ines",
    ...found,
  });

test("an object that is not there, or not for this account", () => {
  expect(explain({})).toMatch(
    /object does not exist, or ines is not allowed to view it/,
  );
});

test("an object that was there before, for somebody else or the same", () => {
  expect(explain({ earlier: { at: 0, account: "akadmin" } })).toMatch(
    /existed at .* for akadmin\. Either ines is not allowed to view it, or it has been deleted/,
  );
  expect(explain({ earlier: { at: 0, account: "ines" } })).toMatch(
    /probably been deleted since/,
  );
});

test("a path that is not the API's, and one that the API does not have", () => {
  expect(
    explain({ response: response("<html>", "text/html; charset=utf-8") }),
  ).toMatch(
    /not come from the API: its body is text\/html.*Check the server's URL/,
  );
  expect(explain({ namesObject: false })).toMatch(/nothing at this path/);
});

test("a page beyond the end", () => {
  expect(
    explain({
      url: "https://api.example/users/?page=9",
      namesObject: false,
      response: response('{"detail":"Invalid page."}'),
    }),
  ).toBe("There is no page 9: it is past the end of the results.");
});
