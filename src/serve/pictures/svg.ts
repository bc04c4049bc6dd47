import { escapeMarkup } from "../../config/escape-markup";

/** The content of a social picture. */
export interface Picture {
  title: string;
  /** The site's name, shown above the title. */
  site: string;
  /** An operation's HTTP method; `path` is its path. */
  method?: string;
  path?: string;
}

export const pictureSize = { width: 1200, height: 630 } as const;

const margin = 80;
const textWidth = pictureSize.width - 2 * margin;

/** Average character widths relative to the font size. */
const widths = { bold: 0.66, mono: 0.602 };

const methodColors: Record<string, string> = {
  get: "#1a6fb5",
  post: "#1f7a3f",
  put: "#8a5a00",
  patch: "#6b4aa8",
  delete: "#b3261e",
};

/** Renders a social picture as SVG: site name, title, and an operation's method and path. */
export function pictureSvg(
  { title, site, method, path }: Picture,
  color: string,
): string {
  const { size, lines } = fitTitle(title);
  const below = 210 + (lines.length - 1) * size * 1.2 + 120;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${String(pictureSize.width)}" height="${String(pictureSize.height)}">
<rect width="100%" height="100%" fill="#fff"/>
<rect width="100%" height="16" fill="${color}"/>
${text(site, { x: margin, y: 120, size: 34, fill: "#555" })}
${lines
  .map((line, index) =>
    text(line, {
      ...{ x: margin, y: 210 + index * size * 1.2 + size * 0.4 },
      ...{ size, fill: "#111", weight: "bold" },
    }),
  )
  .join("\n")}
${method === undefined ? "" : endpoint(method, path ?? "", below)}
</svg>`;
}

function endpoint(method: string, path: string, y: number): string {
  const fill = methodColors[method] ?? "#555";
  const label = method.toUpperCase();
  const width = label.length * 40 * widths.mono + 40;
  const rest = textWidth - width - 24;
  const size = Math.max(
    20,
    Math.min(36, rest / Math.max(1, path.length) / widths.mono),
  );
  const most = Math.floor(rest / (size * widths.mono));
  return `<rect x="${String(margin)}" y="${String(y - 46)}" width="${String(width)}" height="64" rx="10" fill="${fill}"/>
${text(label, { x: margin + 20, y: y, size: 40, fill: "#fff", weight: "bold", family: "DejaVu Sans Mono" })}
${text(cut(path, most), { x: margin + width + 24, y: y - 2, size, fill: "#333", family: "DejaVu Sans Mono" })}`;
}

/** Finds the largest font size at which a title has at most three lines. */
function fitTitle(title: string): { size: number; lines: string[] } {
  for (const size of [76, 64, 52]) {
    const lines = wrap(title, Math.floor(textWidth / (size * widths.bold)));
    if (lines.length <= 3) return { size, lines };
  }
  const most = Math.floor(textWidth / (44 * widths.bold));
  const [first = "", second = "", ...rest] = wrap(title, most);
  return { size: 44, lines: [first, second, cut(rest.join(" "), most)] };
}

/** Wraps text to lines of at most `most` characters; longer words are broken. */
export function wrap(value: string, most: number): string[] {
  const lines: string[] = [];
  let line = "";
  const pieces = value
    .split(/\s+/)
    .flatMap(
      (word) => word.match(new RegExp(`.{1,${String(most)}}`, "gu")) ?? [],
    );
  for (const piece of pieces)
    if (line === "") line = piece;
    else if (line.length + 1 + piece.length <= most) line += ` ${piece}`;
    else {
      lines.push(line);
      line = piece;
    }
  return line === "" ? lines : [...lines, line];
}

function cut(value: string, most: number): string {
  return value.length <= most ? value : `${value.slice(0, most - 1)}…`;
}

function text(
  value: string,
  {
    weight = "normal",
    family = "DejaVu Sans",
    ...place
  }: {
    x: number;
    y: number;
    size: number;
    fill: string;
    weight?: string;
    family?: string;
  },
): string {
  const { x, y, size, fill } = place;
  return `<text x="${x.toFixed(0)}" y="${y.toFixed(0)}" font-family="${family}" font-size="${size.toFixed(1)}" font-weight="${weight}" fill="${fill}">${escapeMarkup(withoutControls(value))}</text>`;
}

/** XML does not allow most control characters, not even escaped. */
function withoutControls(value: string): string {
  return value.replace(/\p{Cc}/gu, " ");
}
