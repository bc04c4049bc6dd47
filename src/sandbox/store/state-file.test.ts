import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { loadDescription } from "../../description";
import { authorize, discover, exchange } from "../testing/client";
import { start } from "../testing/server";
import { StateFileError } from "./state-file";

let folder: string;
let stateFile: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "sandbox-"));
  stateFile = join(folder, "state.json");
});
afterEach(() => rm(folder, { recursive: true }));

test("what was made, issued and deleted is so after a restart", async () => {
  const { description } = await loadDescription("openapi/openapi.yaml");
  const admin = {
    authorization: "Bearer sandbox-token-akadmin",
    "content-type": "application/json",
  };

  const first = await start({ description, stateFile });
  const tokens = await exchange(
    await discover(first.origin),
    await authorize(await discover(first.origin)),
  );
  await fetch(`${first.origin}/api/v3/core/groups/`, {
    method: "POST",
    headers: admin,
    body: '{"name":"night owls"}',
  });
  await fetch(`${first.origin}/api/v3/oauth2/authorization_codes/1/`, {
    method: "DELETE",
    headers: admin,
  });
  await first.sandbox.close();
  await first.close();
  expect((await stat(stateFile)).mode & 0o077).toBe(0);

  const second = await start({ description, stateFile });
  const get = (path: string, headers: Record<string, string> = admin) =>
    fetch(`${second.origin}/api/v3/${path}`, { headers });
  const groups = (await (
    await get("core/groups/?name=night%20owls")
  ).json()) as { results: unknown[] };
  expect(groups.results).toHaveLength(1);
  expect((await get("oauth2/authorization_codes/1/")).status).toBe(404);
  expect(
    (
      await get("core/users/me/", {
        authorization: `Bearer ${tokens.access_token}`,
      })
    ).status,
  ).toBe(200);
  await second.sandbox.close();
  await second.close();
});

test.each([
  "{",
  "[]",
  '{"version":2}',
  '{"version":1,"cookieSecret":"x","tables":{"a":[1]},"sequences":{}}',
])("a file with %j is refused and left alone", async (content) => {
  await writeFile(stateFile, content);
  await expect(start({ stateFile })).rejects.toThrow(StateFileError);
  expect(await readFile(stateFile, "utf8")).toBe(content);
});
