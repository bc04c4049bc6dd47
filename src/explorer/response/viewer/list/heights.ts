/** Browsers lay out elements up to some 16 million pixels; taller lists are scrolled in larger steps. */
const tallest = 12_000_000;

/**
 * The heights of the rows of a list: all alike, apart from those that were measured as taller, which
 * wrapped lines are.
 */
export class RowHeights {
  readonly #taller: { row: number; extra: number }[] = [];

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
    const known = this.#taller[at];
    if (known?.row === row) {
      if (known.extra === extra) return false;
      known.extra = extra;
      return true;
    }
    if (extra === 0) return false;
    this.#taller.splice(at, 0, { row, extra });
    return true;
  }

  /** Pixels above a row. */
  offset(row: number): number {
    let offset = row * this.base;
    for (const { row: taller, extra } of this.#taller) {
      if (taller >= row) break;
      offset += extra;
    }
    return offset;
  }

  /** The row that lies at so many pixels. */
  rowAt(offset: number): number {
    let extra = 0;
    for (const one of this.#taller) {
      const top = one.row * this.base + extra;
      if (offset < top) break;
      if (offset < top + this.base + one.extra) return one.row;
      extra += one.extra;
    }
    const row = Math.floor((offset - extra) / this.base);
    return Math.max(0, Math.min(row, this.count - 1));
  }

  get total(): number {
    return this.offset(this.count);
  }

  #firstFrom(row: number): number {
    let low = 0;
    let high = this.#taller.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#taller[middle]?.row ?? 0) < row) low = middle + 1;
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
