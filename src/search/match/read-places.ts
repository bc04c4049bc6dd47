/** A place on a page: the number of the page's entry, and an id on the page. */
export interface Place {
  entry: number;
  anchor: string;
}

/** Reads what `writePlaces` has written. */
export function readPlaces(name: string, text: string): Place[] {
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
