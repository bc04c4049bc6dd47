import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import {
  mkdir,
  readFile,
  readdir,
  rm,
  stat,
  utimes,
  writeFile,
} from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { renderAsync } from "@resvg/resvg-js";

const resolve = createRequire(path.join(__dirname, "draw.ts")).resolve;
const fonts = [
  "DejaVuSans",
  "DejaVuSans-Bold",
  "DejaVuSansMono",
  "DejaVuSansMono-Bold",
];

/** How many pictures are drawn at a time. */
const concurrency = 8;

/**
 * Draws pictures as PNG. Pictures are cached by their content for a month after their last use.
 *
 * @param pictures SVG by name
 * @param cache folder of the cached pictures
 * @returns PNG by name
 */
export async function drawPictures(
  pictures: ReadonlyMap<string, string>,
  cache: string,
): Promise<Map<string, Buffer>> {
  await mkdir(cache, { recursive: true });
  const drawn = new Map<string, Buffer>();
  const waiting = [...pictures];
  const work = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [name, svg] = next;
      const key = `${createHash("sha256").update(svg).digest("hex")}.png`;
      drawn.set(name, await drawOnce(svg, path.join(cache, key)));
    }
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  await forget(cache);
  return drawn;
}

/** How long an unused picture is cached, in milliseconds. */
const maxAgeMs = 30 * 24 * 3_600_000;

async function forget(cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    const file = path.join(cache, name);
    const { mtimeMs } = await stat(file);
    if (Date.now() - mtimeMs > maxAgeMs) await rm(file);
  }
}

async function drawOnce(svg: string, file: string): Promise<Buffer> {
  if (existsSync(file)) {
    const now = new Date();
    await utimes(file, now, now);
    return readFile(file);
  }
  const image = await renderAsync(svg, {
    font: {
      loadSystemFonts: false,
      fontFiles: fonts.map((name) =>
        resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`),
      ),
      defaultFontFamily: "DejaVu Sans",
    },
  });
  const png = image.asPng();
  await writeFile(file, png);
  return png;
}
