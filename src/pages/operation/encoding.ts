import type { Encoding, Header, MediaType } from "../../description";
import { resolvedMap } from "../../description/model";
import { type Children, element } from "../../page/tree/node";
import type { SchemaContext } from "../schema/context";
import { headerList } from "./parameters";

/** Returns how the parts of a body are encoded, if declared (OpenAPI, Encoding Object). */
export function encodingNodes(
  mediaType: MediaType,
  context: SchemaContext,
): Children {
  const items = encodingsOf(mediaType).flatMap(([name, one, label]) => {
    const { contentType, style, explode, allowReserved, headers } = one;
    const list = headerList(resolvedMap<Header>(context.model, headers), {
      ...context,
      id: `${context.id}.${name}`,
    });
    const ways: Children[] = [
      contentType ? ["as ", code(contentType)] : undefined,
      style ? ["in the style ", code(style)] : undefined,
      explode === undefined
        ? undefined
        : explode
          ? "with a field for each value"
          : "in one field",
      allowReserved ? "with reserved characters as they are" : undefined,
      list === undefined ? undefined : "with these headers",
    ].filter((way) => way !== undefined);
    return ways.length > 0
      ? [
          element(
            "li",
            {},
            label ?? code(name),
            " is sent ",
            listed(ways),
            list === undefined ? "." : ":",
            list,
          ),
        ]
      : [];
  });
  return items.length > 0
    ? element("ul", { className: "openapi-schema__encoding" }, items)
    : undefined;
}

/** Lists the encodings by property, by position in a sequence, and for all other items. */
function encodingsOf({
  encoding = {},
  prefixEncoding = [],
  itemEncoding,
}: MediaType): [name: string, encoding: Encoding, label?: string][] {
  const others = prefixEncoding.length > 0 ? "Each further part" : "Each part";
  return [
    ...Object.entries(encoding),
    ...prefixEncoding.map((one, index): [string, Encoding, string] => {
      const place = String(index + 1);
      return [`part-${place}`, one, `Part ${place}`];
    }),
    ...(itemEncoding
      ? [["part", itemEncoding, others] as [string, Encoding, string]]
      : []),
  ];
}

function listed(items: Children[]): Children[] {
  return items.flatMap((item, index) => (index === 0 ? [item] : [", ", item]));
}

function code(value: string): Children {
  return element("code", {}, value);
}
