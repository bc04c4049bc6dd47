import type { RequestListener } from "node:http";
import { describe, expect, it } from "vitest";
import { loadDescription } from "..";
import { bundle } from "../bundle/bundle";
import { type Network, network, scopeOf } from "./network";
import { readText } from "./read";
import { createBudget } from "./remote-budget";
import { describe30, problemsOf, write, yaml } from "../testing/files";
import { serve } from "../testing/server";

/** All of 127.0.0.0/8 is this machine; its second address stands in for the public network here. */
const publicAddress = "127.0.0.2";
const scoped: Network = {
  lookup: (hostname) =>
    hostname === "docs.example"
      ? Promise.resolve([publicAddress])
      : network.lookup(hostname),
  scopeOf: (address) =>
    address.endsWith(publicAddress) ? "public" : scopeOf(address),
};

const root = (reference: string) => yaml`
  openapi: 3.0.3
  info: { title: T, version: "1" }
  paths: {}
  components:
    schemas:
      A: { properties: { a: { $ref: "${reference}" } } }
`;
const part = "components: { schemas: { B: { type: string } } }";
const reference = "part.yaml#/components/schemas/B";

/** A server that counts its requests and must not receive any. */
async function victim() {
  const received: string[] = [];
  const origin = await serve((request, response) => {
    received.push(request.url ?? "");
    response.end(part);
  });
  return { origin, received, port: new URL(origin).port };
}

/** Serves as docs.example, a public host. */
async function publicly(listener: RequestListener) {
  const origin = await serve(listener, publicAddress);
  return `http://docs.example:${new URL(origin).port}`;
}

function redirect(location: string): RequestListener {
  return (_, response) => response.writeHead(302, { location }).end();
}

describe("a description at a public URL", () => {
  it("is read with the files of its origin", async () => {
    const origin = await publicly((request, response) =>
      response.end(request.url === "/a.yaml" ? root(reference) : part),
    );
    const { files } = await bundle(`${origin}/a.yaml`, { network: scoped });
    expect(files).toEqual([`${origin}/a.yaml`, `${origin}/part.yaml`]);
  });

  it.each([
    ["127.0.0.1", "loopback"],
    ["localhost", "loopback"],
    ["2130706433", "loopback"],
    ["0x7f000001", "loopback"],
    ["0177.0.0.1", "loopback"],
    ["127.1", "loopback"],
    ["[::1]", "loopback"],
    ["[::ffff:127.0.0.1]", "loopback"],
    ["10.0.0.1", "private"],
    ["169.254.169.254", "link-local"],
    ["[fe80::1]", "link-local"],
  ])("must not redirect to %s", async (host, scope) => {
    const { port, received } = await victim();
    const origin = await publicly(redirect(`http://${host}:${port}/`));
    const [problem] = await problemsOf(
      readText(`${origin}/a.yaml`, { network: scoped }),
    );
    const { hostname } = new URL(`http://${host}`);
    const subject =
      host === "localhost" ? /^localhost is \S+, / : `${hostname} is `;
    expect(problem?.message.replace(subject, "")).toBe(
      `a ${scope} address, which must not be reached from a public one.`,
    );
    expect(problem?.hint).toMatch(/use http:.* itself/);
    expect(received).toEqual([]);
  });

  it("must not lead back to this machine through a third host", async () => {
    const { origin: target, received } = await victim();
    const origin = await publicly((request, response) => {
      const location = request.url === "/2" ? target : "/2";
      response.writeHead(302, { location }).end();
    });
    const first = await serve(redirect(origin));
    await problemsOf(readText(first, { network: scoped }));
    expect(received).toEqual([]);
  });

  it("resolves a name once per connection and connects only to the checked address", async () => {
    const { port, received } = await victim();
    let lookups = 0;
    const rebinding: Network = {
      ...scoped,
      // The name resolves to another address on the next request, on the same port.
      lookup: () =>
        Promise.resolve([lookups++ % 2 === 0 ? publicAddress : "127.0.0.1"]),
    };
    const listener: RequestListener = (request, response) =>
      response.end(request.url === "/a.yaml" ? root(reference) : part);
    await serve(listener, publicAddress, Number(port));
    const [problem] = await problemsOf(
      bundle(`http://docs.example:${port}/a.yaml`, { network: rebinding }),
    );
    expect(problem).toMatchObject({
      line: 6,
      pointer: "/components/schemas/A/properties/a/$ref",
    });
    expect(problem?.message).toMatch(
      /docs\.example is 127\.0\.0\.1, a loopback address/,
    );
    expect(lookups).toBe(2);
    expect(received).toEqual([]);
  });

  it("connects only to the public addresses of a host that also has others", async () => {
    const { port, received } = await victim();
    const origin = await publicly(redirect(`http://both.example:${port}/`));
    await problemsOf(
      readText(origin, {
        network: {
          ...scoped,
          lookup: (hostname) =>
            Promise.resolve(
              hostname === "both.example"
                ? ["127.0.0.1", publicAddress]
                : [publicAddress],
            ),
        },
      }),
    );
    expect(received).toEqual([]);
  });
});

describe("a description on this machine", () => {
  it("may refer to its own origin", async () => {
    const origin = await serve((request, response) =>
      response.end(request.url === "/a.yaml" ? root(reference) : part),
    );
    expect((await bundle(`${origin}/a.yaml`)).files).toHaveLength(2);
  });

  it.each(["http://10.0.0.1/", "http://169.254.169.254/latest/meta-data/"])(
    "must not redirect to %s",
    async (location) => {
      const origin = await serve(redirect(location));
      const [problem] = await problemsOf(readText(origin));
      expect(problem?.message).toMatch(
        /must not be reached from a loopback one/,
      );
    },
  );
});

describe("a referenced file", () => {
  it("must not redirect to another origin, which receives no request", async () => {
    const { origin: other, received } = await victim();
    const origin = await serve((request, response) => {
      if (request.url === "/a.yaml") response.end(root(reference));
      else response.writeHead(307, { location: `${other}/part.yaml` }).end();
    });
    const [problem] = await problemsOf(bundle(`${origin}/a.yaml`));
    expect(problem).toMatchObject({
      file: `${origin}/a.yaml`,
      line: 6,
      pointer: "/components/schemas/A/properties/a/$ref",
      hint: "Keep all files of a description on one origin.",
    });
    expect(problem?.message).toContain(`It redirects to ${other}`);
    expect(received).toEqual([]);
  });

  it("may redirect within its origin, and is then read once", async () => {
    const received: string[] = [];
    const both = root(reference).replace(
      "a: {",
      `b: { $ref: "moved/${reference}" }, a: {`,
    );
    const origin = await serve((request, response) => {
      received.push(request.url ?? "");
      if (request.url === "/part.yaml")
        response.writeHead(301, { location: "/moved/part.yaml" }).end();
      else response.end(request.url === "/a.yaml" ? both : part);
    });
    const { files, value } = await bundle(`${origin}/a.yaml`);
    expect(files.slice(1)).toEqual([`${origin}/moved/part.yaml`]);
    expect(value).toMatchObject({ components: { schemas: { B: {} } } });
    expect(received).toContain("/part.yaml");
  });

  it("is resolved against the URL at the end of the root's redirects, without its headers", async () => {
    const received: string[] = [];
    const last = await serve((request, response) => {
      received.push(
        `${request.url ?? ""} ${request.headers.authorization ?? "none"}`,
      );
      response.end(request.url === "/v2/a.yaml" ? root(reference) : part);
    });
    const first = await serve(redirect(`${last}/v2/a.yaml`));
    await bundle(first, { headers: { authorization: "Bearer secret" } });
    expect(received).toEqual(["/v2/a.yaml none", "/v2/part.yaml none"]);
  });

  it("counts towards the size of the whole", async () => {
    const origin = await serve((request, response) =>
      response.end(
        request.url === "/a.yaml"
          ? root(reference)
          : part + "\n#".padEnd(800_000, "#"),
      ),
    );
    const load = (sizeLimit: number) =>
      bundle(`${origin}/a.yaml`, { sizeLimit });
    await expect(load(1_000_000)).resolves.toBeDefined();
    const [problem] = await problemsOf(load(800_000));
    expect(problem?.message).toMatch(
      /With this file the description is larger/,
    );
  });
});

it("is limited in number and total time", async () => {
  let now = 0;
  const budget = createBudget(() => now);
  expect(budget("a", { timeoutMs: 1000 })).toEqual({ timeoutMs: 1000 });
  now = 5 * 60_000 - 10;
  expect(budget("a", {})).toEqual({ timeoutMs: 10 });
  for (let count = 3; count < 1000; count++) budget("a", {});
  const ask = () => Promise.resolve().then(() => budget("b", {}));
  expect(await problemsOf(ask())).toMatchObject([
    { message: "The description has more than 1000 files." },
  ]);
  const late = createBudget(() => now);
  now += 5 * 60_000;
  const askLate = () => Promise.resolve().then(() => late("b", {}));
  expect(await problemsOf(askLate())).toMatchObject([
    { message: "The files of the description took longer than 5 minutes." },
  ]);
});

describe("an overlay at a URL", () => {
  const overlay = yaml`
    overlay: 1.0.0
    actions:
      - { target: $.info, update: { title: Overlaid } }
  `;

  it("does not receive the description's headers", async () => {
    const seen: (string | undefined)[] = [];
    const origin = await serve((request, response) => {
      seen.push(request.headers.authorization);
      response.end(
        request.url === "/o.yaml" ? overlay : JSON.stringify(describe30({})),
      );
    });
    const { description } = await loadDescription(`${origin}/a.json`, {
      overlays: [`${origin}/o.yaml`],
      headers: { authorization: "Bearer secret" },
    });
    expect(description.info.title).toBe("Overlaid");
    expect(seen).toEqual(["Bearer secret", undefined]);
  });

  it("must not redirect from a public host to this machine", async () => {
    const { origin: target, received } = await victim();
    const origin = await publicly(redirect(target));
    const file = await write({ "a.json": JSON.stringify(describe30({})) });
    const [problem] = await problemsOf(
      loadDescription(file, { overlays: [origin], network: scoped }),
    );
    expect(problem?.message).toMatch(/loopback address/);
    expect(received).toEqual([]);
  });
});

it("does not repeat a password in a URL", async () => {
  const [problem] = await problemsOf(
    readText("https://me:secret@a.example/openapi.json"),
  );
  expect(problem?.message).toMatch(/user name or password/);
  expect(JSON.stringify(problem)).not.toContain("secret");
});
