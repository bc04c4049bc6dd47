import { isDeepStrictEqual } from "node:util";
import { LineCounter, parseDocument } from "yaml";
import { at, fromPointer, toPointer } from "../../../model/reference/pointer";
import { isNested } from "../../../model/record";
import { offsetOf } from "../../yaml-offset";
import { keepDigits } from "../../yaml-source";
import { readYaml } from "..";

/** YAML samples with constructs that descriptions use, and some that they do not. */
export const corpus = [
  `openapi: 3.0.3
info:
  title: "A \\"B\\" \\u00e9\\ttab"
  version: '1.0 ''x'''
  description: |
    One

      two
    three
tags:
- name: a # comment
- { name: b, x: [1, 2.50, -3e5, 0x1F, .inf, ~] }
-   name: c
    description: >-
      Folded
      text

      again
        more
      end
# comment
paths:
  /a/{id}/: &p
    get:
      parameters: []
      responses: {"200": {description: ok}, '404': {"a":1}}
  /b/:
    <<: *p
    get: {}
  /c/: *p
`,
  `---
x: &x {a: 1, b: [true, null, "s"]}
y: &y
  - 1
  -
  - - 2
    - 3
  - a: 1
    b: 2
m:
  <<: [*x, *x]
  b: 3
list: [*x, *y]
plain: several words
  in two lines

  and a break
"quoted key": "several
  lines \\
  joined"
'single': 'it''s
  folded'
keep: |+
  a

strip: >-
  b
explicit: |2
    two more
last: end
`,
  `{
  "openapi": "3.1.0",
  "a": [1, {"b": "c\\nd"}, []],
  "1.0": 200, "true": {"x": null}
}
`,
  `# before
a: # after a key
  - # after a dash
    b: [ one, two,
      "three" ]

  # between
  - c: {
      d: e }
    f: >

      folded


      text

       more

      end

  - |
    last

g:
  - - - h
    - i: j
      k:
      - l
o:
p: -1
q: -r
`.replaceAll("\n", "\r\n"),
];

/** Characters with and without a meaning in YAML. */
export const alphabet = [
  ...["\n", "\n", " ", " ", "  ", "\n  ", "\n    ", "- ", "a", "1", "0", "é"],
  ...[":", ": ", "#", " #", "\t", "'", '"', "\\", "|", ">", "-", "+", "&x"],
  ...["&x ", "*x", "[", "]", "{", "}", ",", ", ", "!", "?", "%", "@", "`"],
  ...["<<: ", "~", "...", "---\n", "\r\n", "null", ".5", "1e3", "0o7"],
  ...[
    "\u00a0",
    "\u2028",
    "\u0085",
    "\uFEFF",
    "\ud83d\ude00",
    "__proto__: 1\n",
    "|2\n",
    ">+\n",
  ],
];

/**
 * Compares the result of the fast reader with that of the full parser.
 *
 * @returns the difference; `undefined` if there is none or the fast reader gives up
 */
export function difference(text: string): string | undefined {
  const read = readYaml(text);
  if (!read) return undefined;
  const lineCounter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter,
    ...{ merge: true, stringKeys: true },
  });
  const [error] = [...document.errors, ...document.warnings];
  if (error) return `read, but: ${error.message}`;
  keepDigits(document);
  const value: unknown = document.toJS({ maxAliasCount: -1 });
  if (!isDeepStrictEqual(read.value, value))
    return `${JSON.stringify(read.value)} instead of ${JSON.stringify(value)}`;
  if (JSON.stringify(read.value) !== JSON.stringify(value))
    return "the order of keys";
  for (const pointer of pointersOf(value)) {
    const keys = fromPointer(pointer);
    const { line, column } = read.placeOf(keys);
    const place = lineCounter.linePos(offsetOf(document, keys));
    // The full parser is inconsistent about the column of an empty item.
    const isSame = column === place.col || at(value, pointer) === null;
    if (line !== place.line || !isSame)
      return `${pointer} at ${line}:${column} instead of ${place.line}:${place.col}`;
  }
  return undefined;
}

function pointersOf(value: unknown, keys: string[] = []): string[] {
  const inner = isNested(value) ? Object.entries(value) : [];
  return [
    toPointer(keys),
    ...inner.flatMap(([key, child]) => pointersOf(child, [...keys, key])),
  ];
}
