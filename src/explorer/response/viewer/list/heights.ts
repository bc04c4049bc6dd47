/** Browsers lay out elements up to some 16 million pixels; taller lists are scrolled in larger steps. */
const tallest = 12_000_000;

/**
 * The heights of the rows of a list: all alike, apart from those that were measured as taller, which
 * wrapped lines are.
 */
export class RowHeights {
  /** The taller rows, in ascending order, and by how much they are taller. */
  readonly #rows: number[] = [];
  readonly #extra: number[] = [];
  /** How much the taller rows before each of them add up to, as far as that is known. */
  readonly #before: number[] = [0];

  constructor(
    readonly count: number,
    readonly base: number,
    /** What the rows show, and how: their heights hold for nothing else. */
    readonly shown?: unknown,
  ) {}

  /** Notes the height of a row; true when that moves the rows below it. */
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

  /** Pixels above a row. */
  offset(row: number): number {
    return row * this.base + this.#sumBefore(this.#firstFrom(row));
  }

  /** The row that lies at so many pixels. */
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

  /** The place of the first taller row that is not above a row. */
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

/** How far the content is scrolled, where its height is more than an element can have. */
export interface Scale {
  /** The height of the element that is scrolled. */
  height: number;
  /** Pixels of the content above what is seen, for a position of the scroll bar; and the other way. */
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
