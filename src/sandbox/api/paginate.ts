import { notFound } from "./errors";

export interface Page<T> {
  pagination: {
    next: number;
    previous: number;
    count: number;
    current: number;
    total_pages: number;
    start_index: number;
    end_index: number;
  };
  results: T[];
}

const defaultSize = 100;

function positive(value: string | null): number | undefined {
  return value !== null && /^\d+$/.test(value) && Number(value) > 0
    ? Number(value)
    : undefined;
}

/**
 * Returns one page in authentik's envelope. `next` and `previous` are page numbers, or 0 if there
 * is no such page. A `page_size` that is not a positive number is ignored.
 * @throws {ApiError} 404 if `page` is out of range
 */
export function paginate<T>(
  items: readonly T[],
  query: URLSearchParams,
): Page<T> {
  const size = positive(query.get("page_size")) ?? defaultSize;
  const count = items.length;
  const total = Math.max(1, Math.ceil(count / size));
  const requested = query.get("page");
  const current =
    requested === null
      ? 1
      : requested === "last"
        ? total
        : (positive(requested) ?? 0);
  if (current < 1 || current > total) throw notFound("Invalid page.");
  const start = (current - 1) * size;
  const end = Math.min(start + size, count);
  return {
    pagination: {
      next: current < total ? current + 1 : 0,
      previous: current - 1,
      count,
      current,
      total_pages: total,
      start_index: count === 0 ? 0 : start + 1,
      end_index: end,
    },
    results: items.slice(start, end),
  };
}
