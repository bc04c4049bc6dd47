/**
 * Builds the anchors of the parts of a page. They depend only on the description, so a link remains
 * valid as long as the part keeps its name:
 *
 * - `path.id`, `query.page`: a parameter
 * - `body`, `body.name`: the request body and a property of it
 * - `response-200`, `response-200.provider.pk`: a response and a property of it
 * - `body:multipart/form-data.file`: in a media type other than the first
 */
export interface Anchors {
  /** Returns an id below `parent` for `name`, unique on the page. */
  below(parent: string, name: string): string;
  /** Returns the id itself, made unique on the page. */
  own(id: string): string;
}

/** Creates the anchors of one page; a repeated id gets the suffix `-2`, `-3` and so on. */
export function createAnchors(): Anchors {
  const taken = new Set<string>();
  const own = (id: string) => {
    const clean = idOf(id);
    let free = clean;
    for (let count = 2; taken.has(free); count++)
      free = `${clean}-${String(count)}`;
    taken.add(free);
    return free;
  };
  return { own, below: (parent, name) => own(`${parent}.${name}`) };
}

/** Returns a text as an id, which cannot contain whitespace (HTML, section 3.2.6). */
export function idOf(text: string): string {
  return text.replace(/\s+/g, "-");
}

/** Returns the fragment of a URL that leads to an id, with the id's percent signs encoded. */
export function fragmentOf(id: string): string {
  return `#${id.replace(/[%\s]/g, encodeURIComponent)}`;
}
