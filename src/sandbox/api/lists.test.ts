import { beforeEach, describe, expect, test } from "vitest";
import { loadDescription } from "../../description";
import { createTestApi, type Api } from "../testing/api";

const { description } = await loadDescription("openapi/openapi.yaml");
let api: Api;
beforeEach(() => {
  api = createTestApi(description);
});

const astronomers = "/core/groups/5bd97271-cf59-4970-aa23-684ad331fe78/";

describe("lists", () => {
  const names = async (query: string) =>
    (
      (await api.call("GET", `/core/users/?${query}`)).json.results as {
        username: string;
      }[]
    ).map(({ username }) => username);

  test("are paginated", async () => {
    const { json } = await api.call("GET", "/core/users/?page=2&page_size=4");
    expect(json.pagination).toEqual({
      next: 0,
      previous: 1,
      count: 6,
      current: 2,
      total_pages: 2,
      start_index: 5,
      end_index: 6,
    });
    expect(json.results).toHaveLength(2);
    for (const page of ["3", "0", "x"]) {
      const response = await api.call(
        "GET",
        `/core/users/?page=${page}&page_size=4`,
      );
      expect(response.status).toBe(404);
      expect(response.json).toEqual({ detail: "Invalid page." });
    }
  });

  test("are ordered by several properties, ascending and descending", async () => {
    expect((await names("ordering=username"))[0]).toBe("akadmin");
    expect((await names("ordering=-username"))[0]).toBe("tomasz");
    expect(await names("ordering=-type,username")).toEqual([
      "dome-controller",
      "akadmin",
      "jonas",
      "mira",
      "tomasz",
      "ines",
    ]);
  });

  test("are searched for all words, ignoring case", async () => {
    expect(await names("search=OKAFOR")).toEqual(["mira"]);
    expect(await names("search=mira larkfield")).toEqual(["mira"]);
    expect(await names("search=sandbox-mira")).toEqual([]);
  });

  test("are filtered", async () => {
    expect(await names("is_active=false")).toEqual(["tomasz"]);
    expect(await names("is_superuser=true")).toEqual(["akadmin"]);
    expect(await names("groups_by_name=astronomers&ordering=username")).toEqual(
      ["mira", "tomasz"],
    );
    expect(
      await names("groups_by_name=astronomers&groups_by_name=visitors"),
    ).toHaveLength(3);
    expect(await names("path_startswith=users/s")).toEqual(["mira", "tomasz"]);
    expect(
      await names(
        `attributes=${encodeURIComponent('{"settings__locale":"en","telescope":"Larkfield 1.2 m"}')}`,
      ),
    ).toEqual(["mira"]);
  });

  test("reject filters of the wrong type", async () => {
    const response = await api.call("GET", "/oauth2/access_tokens/?user=x");
    expect(response.status).toBe(400);
    expect(response.json).toEqual({ user: ["Enter a number."] });
  });

  test("omit members on request", async () => {
    const { json } = await api.call("GET", "/core/groups/?include_users=false");
    expect(
      (json.results as { users_obj: unknown }[]).every(
        ({ users_obj }) => users_obj === null,
      ),
    ).toBe(true);
  });
});

describe("deleting", () => {
  test("a user deletes what they own", async () => {
    expect((await api.call("DELETE", "/core/users/2/")).status).toBe(204);
    expect((await api.call("GET", "/core/tokens/mira-notebook/")).status).toBe(
      404,
    );
    expect(
      (await api.call("GET", "/oauth2/authorization_codes/1/")).status,
    ).toBe(404);
    expect((await api.call("GET", astronomers)).json.users).toEqual([4]);
  });

  test("a provider leaves its application without a provider", async () => {
    await api.call("DELETE", "/providers/oauth2/3/");
    const { json } = await api.call(
      "GET",
      "/core/applications/star-catalogue/",
    );
    expect(json.provider).toBeNull();
  });

  test("used_by lists what a deletion would affect", async () => {
    const { text } = await api.call("GET", "/providers/oauth2/3/used_by/");
    expect(JSON.parse(text)).toContainEqual({
      app: "authentik_core",
      model_name: "application",
      pk: "a4a9829e-df80-47fa-a4d0-3d35756bd8cd",
      name: "Star catalogue",
      action: "set_default",
    });
  });
});

describe("Prefer", () => {
  const prefer = (value: string) =>
    api.call("GET", "/core/groups/", undefined, { prefer: value });

  test("code returns that status with a body that matches the schema", async () => {
    const response = await prefer("code=503");
    expect(response.status).toBe(503);
    expect(response.json).toEqual({ detail: "Service unavailable." });
  });

  test("example returns the named example of the description", async () => {
    const { json, status } = await prefer("example=default");
    expect(status).toBe(200);
    expect(json.results).toBeDefined();
    const unknown = await prefer("example=nothing");
    expect(unknown.status).toBe(400);
    expect(unknown.text).toContain("it has: default");
  });

  test("delay delays the response", async () => {
    const start = performance.now();
    await prefer("delay=80");
    expect(performance.now() - start).toBeGreaterThanOrEqual(75);
  });
});
