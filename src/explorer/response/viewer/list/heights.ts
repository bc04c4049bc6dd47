/** Browsers limit an element's height to about 16 million pixels. Taller lists are scaled down. */
const tallest = 12_000_000;

/**
 * Heights of a list's rows. All rows have the same height, except those measured as taller, such as
 * wrapped lines.
 */
export class RowHeights {
  /** The taller rows, in ascending order, and their additional heights. */
  readonly #rows: number[] = [];
  readonly #extra: number[] = [];
  /** Cumulative additional height before each of the taller rows, as far as computed. */
  readonly #before: number[] = [0];

  constructor(
    readonly count: number,
    readonly base: number,
    /** The content and layout that the measured heights are valid for. */
    readonly shown?: unknown,
  ) {}

  /** Stores a row's height; returns true if this moves the rows below it. */
  measure(row: number, height: number): boolean {
    const at = this.#firstFrom(row);
    const extra = Math.round(height - this.base);
    if (this.#rows[at] === row) {
      if (this.#extra[at] === extra) return false;
      this.#extra[at] = extra;
    } else {
      if (extra === 0) return false;
      this.#rows.splice(at, 0, row);
      this.#extra.splice(at, 0, extra);
    }
    this.#before.length = Math.min(this.#before.length, at + 1);
    return true;
  }

  /** Returns the offset of a row in pixels. */
  offset(row: number): number {
    return row * this.base + this.#sumBefore(this.#firstFrom(row));
  }

  /** Returns the row at an offset in pixels. */
  rowAt(offset: number): number {
    let low = 0;
    let high = this.#rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const top =
        (this.#rows[middle] ?? 0) * this.base + this.#sumBefore(middle);
      if (top <= offset) low = middle + 1;
      else high = middle;
    }
    const taller = this.#rows[low - 1];
    if (taller !== undefined && offset < this.offset(taller + 1)) return taller;
    const row = Math.floor((offset - this.#sumBefore(low)) / this.base);
    return Math.max(0, Math.min(row, this.count - 1));
  }

  get total(): number {
    return this.offset(this.count);
  }

  #sumBefore(at: number): number {
    for (let one = this.#before.length; one <= at; one++)
      this.#before[one] =
        (this.#before[one - 1] ?? 0) + (this.#extra[one - 1] ?? 0);
    return this.#before[at] ?? 0;
  }

  /** Returns the index of the first taller row at or after a row. */
  #firstFrom(row: number): number {
    let low = 0;
    let high = this.#rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#rows[middle] ?? 0) < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Maps scroll positions to content offsets, for content taller than an element can be. */
export interface Scale {
  /** The height of the scrolled element. */
  height: number;
  /** Converts a scroll position to a content offset, and back. */
  toContent: (scrollTop: number) => number;
  toScroll: (offset: number) => number;
}

export function scaleOf(total: number, viewport: number): Scale {
  const height = Math.min(total, tallest);
  const ratio =
    height === total ? 1 : (total - viewport) / Math.max(1, height - viewport);
  return {
    height,
    toContent: (scrollTop) => scrollTop * ratio,
    toScroll: (offset) => offset / ratio,
  };
}
