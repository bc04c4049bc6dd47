/** The allowed licenses of packages. */
export interface Policy {
  /** SPDX identifiers allowed for every package. */
  allowed: ReadonlySet<string>;
  /** Additional licenses of single packages, or those that their manifest does not state. */
  reviewed: Readonly<Record<string, string>>;
}

/**
 * Permissive licenses are allowed for everything, others only by package: axe-core and lightningcss
 * are tools, used unchanged, and MPL-2.0 covers only their own files; caniuse-lite is data that
 * selects the browsers to build for.
 */
export const policy: Policy = {
  allowed: new Set([
    "0BSD",
    "Apache-2.0",
    "BlueOak-1.0.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "PSF-2.0",
    "Python-2.0",
    "Zlib",
  ]),
  reviewed: {
    "@axe-core/playwright": "MPL-2.0",
    "axe-core": "MPL-2.0",
    "caniuse-lite": "CC-BY-4.0",
    // Renders social images when the site is built; used unchanged, like its binaries.
    "@resvg/resvg-js": "MPL-2.0",
    "@resvg/resvg-js-*": "MPL-2.0",
    // The font of the social images.
    "dejavu-fonts-ttf": "Bitstream-Vera",
    lightningcss: "MPL-2.0",
    // The binaries of lightningcss, one per platform.
    "lightningcss-*": "MPL-2.0",
    // Generated from authentik's description, which is under MIT; its manifest states no license.
    "@goauthentik/api": "MIT",
    // MIT according to its README and License file.
    "require-like": "MIT",
  },
};
