import { connect } from "node:net";

/** Creates a seeded random number generator (mulberry32), so that failures can be reproduced. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const paths = [
  "/api/v3/core/users/",
  "/api/v3/core/users/%zz/",
  "/api/v3/core/users/%00/",
  "/api/v3/core/users/..%2f..%2fetc/",
  "/api/v3/core/groups/__proto__/",
  "/api/v3/core/groups/?page=-1&page_size=9e99&ordering=-__proto__",
  "/api/v3/core/groups/?attributes={&members_by_pk=x",
  "/api/v3/core/users/?attributes=[1]&is_active=2",
  "/api/v3/events/events/?context_model_pk=%ff%fe",
  "/api/v3//",
  "/api/v3/\\..\\",
  "/api/v3/schema/?format=xml",
  "/application/o/authorize/?client_id[]=1&redirect_uri=%",
  "/application/o/token/",
  "/application/o/userinfo/",
  "/application/o/introspect/",
  "/application/o//.well-known/openid-configuration",
  "/application/o/api-docs/jwks/",
  "/application/o/api-docs/end-session/?id_token_hint=a.b.c",
  "/sandbox/sign-in/?next=%0d%0aset-cookie:x",
  "/sandbox/interaction/../",
  "/sandbox/device",
  `/api/v3/${"a/".repeat(2000)}`,
  `/api/v3/core/users/?search=${"%20x".repeat(1000)}`,
  "http://[::bad/",
  "//",
  "///",
  "//:80",
  "/\\[",
  "//evil.example/..%2fdocs",
  "/%",
  "/docs/%zz/",
  "/assets/..%2f..%2fpackage.json",
  "/docs/%00/",
  `/${"a".repeat(4000)}`,
  "*",
];

const bodies = [
  "",
  "{",
  "[]",
  "null",
  '"text"',
  "1e999",
  "[".repeat(50_000),
  `${'{"a":'.repeat(5000)}1${"}".repeat(5000)}`,
  '{"__proto__":{"x":1},"name":{"toString":1}}',
  '{"username":["a"],"name":null,"groups":{"0":1},"attributes":"x"}',
  '{"name":"\\ud800","username":"\\u0000"}',
  '{"users":[[[1]]],"name":true,"parent":1}',
  "client_id=authentik-api-docs&client_id=x&grant_type=refresh_token&refresh_token=%",
  "grant_type[]=authorization_code&code[x]=1",
  "token=%E0%A4%A&client_id=observation-log",
  "\u0000\u0001\u0002",
  "--x\r\ncontent-disposition: form-data; name=file\r\n\r\n",
];

const types = [
  "application/json",
  "application/json; charset=utf-16",
  "application/x-www-form-urlencoded",
  "multipart/form-data; boundary=x",
  "multipart/form-data",
  "text/plain",
  ";;;",
  "",
];

const credentials = [
  "Bearer sandbox-token-akadmin",
  "Bearer ",
  "Bearer a b c",
  "Basic !!!",
  `Basic ${Buffer.from("observation-log").toString("base64")}`,
  "Bearer eyJhbGciOiJub25lIn0.e30.",
  "\u00ff",
];

const methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD"];
const oddMethods = ["PROPFIND", "get", "G\u0000T"];
const hosts = [
  "127.0.0.1",
  "localhost:1",
  "evil.example",
  "",
  "[",
  "a b",
  "127.0.0.1@evil",
];

/** Returns the bytes of a request with one or more errors. */
export function malformedRequest(next: () => number): Buffer {
  const choose = (from: readonly string[]) =>
    from[Math.floor(next() * from.length)] ?? "";
  if (next() < 0.08) {
    const noise = Array.from(
      { length: 1 + Math.floor(next() * 300) },
      () => next() * 256,
    );
    return Buffer.from(noise);
  }
  const body = Buffer.from(choose(bodies));
  const length =
    next() < 0.85 ? body.byteLength : Math.floor(next() * 2_000_000);
  const lines = [
    `${next() < 0.97 ? choose(methods) : choose(oddMethods)} ${choose(paths)} HTTP/${next() < 0.97 ? "1.1" : choose(["1.0", "9.9"])}`,
    `Host: ${next() < 0.95 ? "127.0.0.1" : choose(hosts)}`,
    `Authorization: ${next() < 0.8 ? (credentials[0] ?? "") : choose(credentials)}`,
    `Content-Type: ${choose(types)}`,
    next() < 0.9 ? `Content-Length: ${length}` : "Transfer-Encoding: chunked",
    `Cookie: ${choose(["a", "=;=", "authentik_session=x; authentik_csrf", ";".repeat(500)])}`,
    `Prefer: ${choose(["delay=x", "code=abc", "example=__proto__", "code=404", ""])}`,
    `Accept: ${next() < 0.8 ? "*/*" : choose(["text/html", ",,;q=x"])}`,
    "Connection: close",
    ...(next() < 0.05 ? ["Broken header without colon"] : []),
    ...(next() < 0.03 ? [`X-Long: ${"x".repeat(20_000)}`] : []),
  ];
  return Buffer.concat([
    Buffer.from(`${lines.join("\r\n")}\r\n\r\n`, "latin1"),
    body,
  ]);
}

/** Sends bytes and returns the status; 0 if the server closes the connection without one. */
export function sendRaw(
  port: number,
  bytes: Buffer,
  patience = 2000,
): Promise<number> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    let head = "";
    const done = () => {
      clearTimeout(timer);
      socket.destroy();
      resolve(Number(/^HTTP\/1\.\d (\d{3})/.exec(head)?.[1] ?? 0));
    };
    // A request that announces more bytes than it sends gets no response, which is correct.
    const timer = setTimeout(done, patience);
    socket.on("data", (chunk) => {
      head += chunk.toString("latin1");
      if (head.length >= 12) done();
    });
    socket.on("error", done);
    socket.on("close", done);
    socket.write(bytes);
  });
}
