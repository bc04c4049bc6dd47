import type { Encoding } from "../../description/model";
import { isRecord } from "../../description/model/record";
import { scalarText } from "../../request/bodies/csv";
import type { Carrier } from "../../request/bodies/carrier";

/**
 * Writes the fields of a form. Objects are written as JSON unless the description gives a style.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#encoding-object
 */
export function formText(value: unknown, { mediaType }: Carrier): string {
  if (!isRecord(value)) return scalarText(value);
  return Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .flatMap(([name, field]) =>
      fieldPairs(name, field, mediaType.encoding?.[name] ?? {}),
    )
    .map(([name, text, isReserved]) => {
      const written = escape(text);
      return `${escape(name)}=${isReserved ? unreserved(written) : written}`;
    })
    .join("&");
}

type Pair = [name: string, text: string, isReserved: boolean];

function fieldPairs(name: string, value: unknown, encoding: Encoding): Pair[] {
  const { style, explode, allowReserved = false } = encoding;
  const isStyled =
    style !== undefined || explode !== undefined || allowReserved;
  const pair = (key: string, one: unknown): Pair => [
    key,
    scalarText(one),
    allowReserved,
  ];
  const isSpread = explode ?? (style ?? "form") === "form";
  if (Array.isArray(value)) {
    if (isSpread) return value.map((item) => pair(name, item));
    return [
      pair(name, value.map(scalarText).join(separators[style ?? ""] ?? ",")),
    ];
  }
  if (!isRecord(value) || !isStyled) return [pair(name, value)];
  const members = Object.entries(value);
  if (style === "deepObject")
    return members.map(([key, one]) => pair(`${name}[${key}]`, one));
  if (isSpread) return members.map(([key, one]) => pair(key, one));
  const separator = separators[style ?? ""] ?? ",";
  const flat = members.flatMap(([key, one]) => [key, scalarText(one)]);
  return [pair(name, flat.join(separator))];
}

const separators: Record<string, string> = {
  spaceDelimited: " ",
  pipeDelimited: "|",
};

/**
 * Percent-encodes text for a form.
 *
 * @see https://url.spec.whatwg.org/#urlencoded-serializing
 */
function escape(text: string): string {
  return encodeURIComponent(text).replaceAll("%20", "+");
}

/** Restores the reserved characters of RFC 3986 that a form can contain unencoded. */
function unreserved(text: string): string {
  return text.replace(
    /%(3A|2F|3F|40|21|24|27|28|29|2A|2C|3B)/g,
    decodeURIComponent,
  );
}
