import type { MediaType } from "../../description";
import { type Children, element } from "../../page/tree/node";

/** How the properties of a form are sent, where the description says so (Encoding Object). */
export function encodingNodes({ encoding = {} }: MediaType): Children {
  const items = Object.entries(encoding).flatMap(([name, one]) => {
    const { contentType, style, explode, allowReserved, headers } = one;
    const ways: Children[] = [
      contentType ? ["as ", code(contentType)] : undefined,
      style ? ["in the style ", code(style)] : undefined,
      explode === undefined
        ? undefined
        : explode
          ? "with a field for each value"
          : "in one field",
      allowReserved ? "with reserved characters as they are" : undefined,
      headers
        ? ["with the headers ", list(Object.keys(headers).map(code))]
        : undefined,
    ].filter((way) => way !== undefined);
    return ways.length > 0
      ? [element("li", {}, code(name), " is sent ", list(ways), ".")]
      : [];
  });
  return items.length > 0
    ? element("ul", { className: "openapi-schema__encoding" }, items)
    : undefined;
}

function list(items: Children[]): Children[] {
  return items.flatMap((item, index) => (index === 0 ? [item] : [", ", item]));
}

function code(value: string): Children {
  return element("code", {}, value);
}
