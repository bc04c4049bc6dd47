/** Default colors. */
const neutral = { light: "#1f5fb8", dark: "#7aa9f0" };

/** Default color. */
export const neutralColor = neutral.light;

/** Lightness of each shade relative to the color, as in Infima. */
const shades = {
  dark: 0.9,
  darker: 0.85,
  darkest: 0.7,
  light: 1.1,
  lighter: 1.15,
  lightest: 1.3,
};

/**
 * Returns the stylesheet of a site's colors.
 *
 * @param colors `#rrggbb`; `dark` defaults to a lighter shade of `light`
 */
export function colorStyles(
  colors: { light: string; dark?: string } = neutral,
): string {
  const dark = colors.dark ?? shade(colors.light, 1.6);
  return [
    rule(":root", colors.light, shade(colors.light, shades.dark)),
    rule('[data-theme="dark"]', dark, shade(dark, shades.light)),
  ].join("\n");
}

function rule(selector: string, color: string, link: string): string {
  const lines = [
    `--ifm-color-primary: ${color};`,
    ...Object.entries(shades).map(
      ([name, factor]) =>
        `--ifm-color-primary-${name}: ${shade(color, factor)};`,
    ),
    `--ifm-link-color: ${link};`,
  ];
  return `${selector} {\n${lines.map((line) => `  ${line}\n`).join("")}}\n`;
}

/** Multiplies the lightness (HSL) of a color. */
function shade(color: string, factor: number): string {
  const channels = [1, 3, 5].map(
    (at) => Number.parseInt(color.slice(at, at + 2), 16) / 255,
  );
  const [least, most] = [Math.min(...channels), Math.max(...channels)];
  const lightness = (least + most) / 2;
  const spread = (most - least) / 2;
  const saturation =
    spread === 0 ? 0 : spread / Math.min(lightness, 1 - lightness);
  const wanted = Math.min(1, lightness * factor);
  const reach = saturation * Math.min(wanted, 1 - wanted);
  const hex = channels.map((channel) => {
    const part = spread === 0 ? 0 : (channel - lightness) / spread;
    return Math.round((wanted + part * reach) * 255)
      .toString(16)
      .padStart(2, "0");
  });
  return `#${hex.join("")}`;
}
