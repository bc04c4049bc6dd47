import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Parameter } from "../description/model/types";
import { buildBody } from "../request/body";
import { buildRequest } from "../request/build";
import { fetchBody } from "../request/send";
import { parseBody } from "../sandbox/api/body";
import { createRouter } from "../sandbox/api/router";

/** The sandbox reads requests exactly as the explorer wrote them, for any input. */
const origin = "http://localhost/";
const text = fc.string({ unit: "grapheme", minLength: 1 });
/** Excludes dot segments, which the builder refuses according to its own tests. */
const segment = text.filter((one) => !/^\.{1,2}$/.test(one));

const parameter = (given: Partial<Parameter>): Parameter => ({
  name: "id",
  in: "query",
  schema: { type: "string" },
  ...given,
});

describe("parameters", () => {
  test("path", () => {
    const path = "/core/things/{id}/of/{other}/";
    const route = createRouter([{ path, method: "get" } as never]);
    fc.assert(
      fc.property(segment, segment, (id, other) => {
        const { url } = buildRequest({
          server: origin,
          path,
          method: "get",
          parameters: [
            parameter({ in: "path" }),
            parameter({ in: "path", name: "other" }),
          ],
          values: { "path.id": id, "path.other": other },
        });
        expect(route(new URL(url).pathname)?.params).toEqual({ id, other });
      }),
    );
  });

  test("query, one or several values, with any name", () => {
    fc.assert(
      fc.property(
        text,
        fc.oneof(text, fc.array(text, { minLength: 1 })),
        (name, value) => {
          const { url } = buildRequest({
            server: origin,
            path: "/things/",
            method: "get",
            parameters: [parameter({ name })],
            values: { [`query.${name}`]: value },
          });
          expect(new URL(url).searchParams.getAll(name)).toEqual(
            [value].flat(),
          );
        },
      ),
    );
  });

  test("joined lists are split at the same positions", () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1 }), (values) => {
        const { url } = buildRequest({
          server: origin,
          path: "/things/",
          method: "get",
          parameters: [parameter({ style: "form", explode: false })],
          values: { "query.id": values },
        });
        const raw = /\?id=(.*)$/.exec(url)?.[1] ?? "";
        expect(raw.split(",").map(decodeURIComponent)).toEqual(values);
      }),
    );
  });
});

describe("bodies", () => {
  const parse = async (mediaType: string, body: ReturnType<typeof buildBody>) =>
    parseBody(
      new Request(origin, {
        method: "POST",
        ...(body?.kind === "text" && {
          headers: { "content-type": body.mediaType },
        }),
        body: fetchBody(body) ?? null,
      }),
      [mediaType],
    );

  test("JSON", async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const typed = JSON.stringify(value);
        const body = buildBody("application/json", {}, { text: typed });
        expect(await parse("application/json", body)).toEqual(
          JSON.parse(typed),
        );
      }),
    );
  });

  test("multipart: texts, types and files", async () => {
    const mediaType = "multipart/form-data";
    await fc.assert(
      fc.asyncProperty(
        text.filter((name) => !/[\r\n"%]/.test(name)),
        fc.string({ unit: "grapheme" }),
        fc.uint8Array(),
        async (name, value, bytes) => {
          const file = new File([new Uint8Array(bytes)], "a b.bin");
          const body = buildBody(
            mediaType,
            {},
            { fields: { [name]: value, file } },
          );
          const form = (await parse(mediaType, body)) as FormData;
          // A field named `file` is overwritten by the file.
          if (name !== "file") expect(form.get(name)).toBe(value);
          const read = form.get("file") as File;
          expect(read.name).toBe("a b.bin");
          expect(new Uint8Array(await read.arrayBuffer())).toEqual(
            new Uint8Array(bytes),
          );
        },
      ),
    );
  });
});
