/** An occurrence of a name: the number of the page's entry, and an id on the page. */
export interface Occurrence {
  entry: number;
  anchor: string;
}

/** Decodes occurrences encoded by `writeOccurrences`. */
export function readOccurrences(name: string, text: string): Occurrence[] {
  return text.split(";").flatMap((group) => {
    const [key = "", numbers = ""] = group.split(":");
    const written = decodeURIComponent(key);
    const anchor = written.startsWith("=")
      ? written.slice(1)
      : `${written}.${name}`;
    let entry = 0;
    return numbers.split(",").map((delta) => {
      entry += parseInt(delta, 36);
      return { entry, anchor };
    });
  });
}
