/**
 * An index of the values in a JSON text: one entry per value in document order, the root first. It
 * keeps the original text, so that values are shown and copied as received.
 */
export interface JsonIndex {
  text: string;
  /** Whether the root is a sequence, which has no brackets. */
  isSequence: boolean;
  count: number;
  /** Offsets of a value's first character and after its last one. */
  start: Int32Array;
  end: Int32Array;
  /** Offset of the opening quote of a member's name; -1 if there is none. */
  key: Int32Array;
  /** The parent value; -1 for the root. */
  parent: Int32Array;
  /** The next value that is not a descendant. */
  next: Int32Array;
  /** The value's position among its siblings, starting at 0. */
  position: Int32Array;
  /** The number of children. */
  size: Int32Array;
  /** Why and where the text stops being valid JSON; everything before is indexed. */
  problem?: JsonFault;
}

export interface JsonFault {
  offset: number;
  message: string;
}

export interface IndexOptions {
  /**
   * Whether the text is a sequence of values, such as JSON lines or JSON text sequences (RFC 7464).
   * They are indexed as the items of an array without brackets.
   */
  isSequence?: boolean;
}

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const word = /true|false|null/y;

/** How many values are indexed per step. */
const stride = 2048;

/**
 * Indexes a JSON text in steps, so that the caller can pause in between.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8259
 */
export function* indexJson(
  text: string,
  { isSequence = false }: IndexOptions = {},
): Generator<undefined, JsonIndex> {
  const index = newIndex(text);
  let { start, end, key, parent, next, position, size } = index;
  let capacity = start.length;
  let count = 0;
  let at = 0;
  let container = -1;
  let pendingKey = -1;
  let problem: JsonFault | undefined;
  let left = stride;

  const grow = () => {
    capacity *= 2;
    ({ start, end, key, parent, next, position, size } = resized(
      { start, end, key, parent, next, position, size },
      capacity,
    ));
  };
  const open = (from: number): number => {
    if (count === capacity) grow();
    const value = count++;
    start[value] = from;
    key[value] = pendingKey;
    pendingKey = -1;
    parent[value] = container;
    if (container >= 0) {
      const before = size[container] ?? 0;
      position[value] = before;
      size[container] = before + 1;
    }
    return value;
  };
  const fail = (offset: number): void => {
    const found = text[offset];
    problem ??= {
      offset,
      message:
        found === undefined
          ? "The JSON ends too early"
          : `Unexpected ${JSON.stringify(found)}`,
    };
  };

  if (isSequence) container = open(0);
  const outermost = container;
  /**
   * What is expected next: a value; a value or the end of an array; a name; a name or the end of an
   * object; a comma or the end.
   */
  let expected: "value" | "item" | "name" | "member" | "rest" = "value";

  while (!problem) {
    at = skip(text, at, isSequence);
    if (at >= text.length) {
      if (container !== outermost || (count === 0 && !isSequence)) fail(at);
      break;
    }
    if (--left === 0) {
      left = stride;
      yield;
    }
    const code = text.charCodeAt(at);
    if (expected === "rest" && container === outermost && !isSequence) {
      fail(at);
      break;
    }
    if (expected === "rest" && container !== outermost) {
      if (code === comma) {
        at++;
        expected =
          text.charCodeAt(start[container] ?? 0) === brace ? "name" : "value";
      } else if (code === closing(text, start[container] ?? 0)) {
        close();
      } else fail(at);
      continue;
    }
    if (expected === "name" || expected === "member") {
      if (code === closeBrace && expected === "member") {
        close();
        continue;
      }
      if (code !== quote) {
        fail(at);
        break;
      }
      const after = checkedStringEnd(text, at);
      if (after < 0) {
        fail(~after);
        break;
      }
      const colonAt = skip(text, after, false);
      if (text.charCodeAt(colonAt) !== colon) {
        fail(colonAt);
        break;
      }
      pendingKey = at;
      at = colonAt + 1;
      expected = "value";
      continue;
    }
    if (code === closeBracket && expected === "item") {
      close();
      continue;
    }
    if (code === brace || code === bracket) {
      container = open(at);
      at++;
      expected = code === brace ? "member" : "item";
      continue;
    }
    const after = scalarEnd(text, at, code);
    if (after < 0) {
      fail(~after);
      break;
    }
    const value = open(at);
    at = after;
    end[value] = after;
    next[value] = count;
    expected = "rest";
  }

  function close(): void {
    at++;
    end[container] = at;
    next[container] = count;
    container = parent[container] ?? -1;
    expected = "rest";
  }

  // Values that are still open extend to the end of the valid text.
  const last = problem ? Math.min(problem.offset, text.length) : text.length;
  for (let one = container; one >= 0; one = parent[one] ?? -1) {
    end[one] = last;
    next[one] = count;
  }
  return {
    ...{
      text,
      isSequence,
      count,
      start,
      end,
      key,
      parent,
      next,
      position,
      size,
    },
    ...(problem && { problem }),
  };
}

const quote = 34;
const comma = 44;
const colon = 58;
const bracket = 91;
const closeBracket = 93;
const brace = 123;
const closeBrace = 125;

const closing = (text: string, start: number): number =>
  text.charCodeAt(start) === brace ? closeBrace : closeBracket;

/** Returns the next offset that is not white space; in a sequence, RS counts as white space. */
function skip(text: string, from: number, isSequence: boolean): number {
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    const isSpace = code === 32 || code === 10 || code === 13 || code === 9;
    if (!isSpace && !(isSequence && code === 0x1e)) return at;
    at++;
  }
}

/** Returns the offset after a string's closing quote; -1 if there is none. */
export function stringEnd(text: string, start: number): number {
  let at = start + 1;
  for (;;) {
    const found = text.indexOf('"', at);
    if (found < 0) return -1;
    let before = found - 1;
    while (text.charCodeAt(before) === 92) before--;
    if ((found - before) % 2 === 1) return found + 1;
    at = found + 1;
  }
}

/** Returns the offset after a scalar, or the complement of the offset of a syntax error. */
function scalarEnd(text: string, at: number, code: number): number {
  if (code === quote) return checkedStringEnd(text, at);
  const pattern = code === 45 || (code >= 48 && code <= 57) ? number : word;
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : ~at;
}

const plain = /[^"\\\u0000-\u001f]*/y;
const escape = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/**
 * Returns the offset after a string, which may have no control characters or unknown escapes, or
 * the complement of the offset of a syntax error.
 */
function checkedStringEnd(text: string, start: number): number {
  let at = start + 1;
  for (;;) {
    plain.lastIndex = at;
    plain.test(text);
    at = plain.lastIndex;
    const code = text.charCodeAt(at);
    if (code === quote) return at + 1;
    escape.lastIndex = at;
    if (code !== 92 || !escape.test(text)) return ~at;
    at = escape.lastIndex;
  }
}

type Columns = Pick<
  JsonIndex,
  "start" | "end" | "key" | "parent" | "next" | "position" | "size"
>;

function newIndex(text: string): Columns {
  const capacity = Math.max(64, text.length >> 4);
  const column = () => new Int32Array(capacity);
  return {
    ...{ start: column(), end: column(), key: column(), parent: column() },
    ...{ next: column(), position: column(), size: column() },
  };
}

function resized(columns: Columns, capacity: number): Columns {
  const larger = (column: Int32Array) => {
    const result = new Int32Array(capacity);
    result.set(column);
    return result;
  };
  return {
    start: larger(columns.start),
    end: larger(columns.end),
    key: larger(columns.key),
    parent: larger(columns.parent),
    next: larger(columns.next),
    position: larger(columns.position),
    size: larger(columns.size),
  };
}
