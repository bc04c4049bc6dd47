/** What the licences of packages may be. */
export interface Policy {
  /** SPDX identifiers that every package may have. */
  allowed: ReadonlySet<string>;
  /** What single packages may have besides, or have without stating it in their manifest. */
  reviewed: Readonly<Record<string, string>>;
}

/**
 * Permissive licences for everything. Those that ask for more than a notice are allowed by package:
 * axe-core and lightningcss are tools, used unchanged, and MPL-2.0 covers only their own files;
 * caniuse-lite is data that chooses the browsers to build for.
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
    // Draws social pictures when the site is built; unchanged, as are its binaries.
    "@resvg/resvg-js": "MPL-2.0",
    "@resvg/resvg-js-*": "MPL-2.0",
    // The fonts in them.
    "dejavu-fonts-ttf": "Bitstream-Vera",
    lightningcss: "MPL-2.0",
    // The binaries of lightningcss, one per platform.
    "lightningcss-*": "MPL-2.0",
    // Generated from authentik's description, which is published under MIT; its manifest says nothing.
    "@goauthentik/api": "MIT",
    // Says so in its README and License file.
    "require-like": "MIT",
  },
};
