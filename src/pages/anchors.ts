/**
 * Ids of the things a page can be linked at. They follow from the description alone, so a link
 * stays true for as long as the thing keeps its name:
 *
 * - `path.id`, `query.page`: a parameter
 * - `body`, `body.name`: the request body and a property of it
 * - `response-200`, `response-200.provider.pk`: a response and a property of it
 * - `body:multipart/form-data.file`: in a media type other than the first
 */
export interface Anchors {
  /** An id below `parent` for `name`, made unique on the page. */
  below(parent: string, name: string): string;
  /** The id itself, made unique on the page. */
  own(id: string): string;
}

/** The ids of one page; the same name twice in one place gets `-2`. */
export function createAnchors(): Anchors {
  const taken = new Set<string>();
  const own = (id: string) => {
    const clean = id.replace(/\s+/g, "-");
    let free = clean;
    for (let count = 2; taken.has(free); count++)
      free = `${clean}-${String(count)}`;
    taken.add(free);
    return free;
  };
  return { own, below: (parent, name) => own(`${parent}.${name}`) };
}
