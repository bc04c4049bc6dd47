import { describe, expect, it } from "vitest";
import { homeOf, themeOf } from "./appearance";
import { checkSiteConfig } from "./check-site-config";
import { colorStyles } from "./colors";
import ownConfig from "./site.config";

const file = "acme.config.ts";
const check = (value: unknown) => checkSiteConfig(value, file);

describe("checkSiteConfig", () => {
  it("accepts our own, and an empty one", () => {
    expect(check(ownConfig)).toBe(ownConfig);
    expect(check({})).toEqual({});
  });

  it.each([
    ["acme", "its default export has to be an object"],
    [{ titel: "Acme" }, "titel is unknown; allowed are description, title"],
    [{ title: "" }, "title: a text is needed"],
    [{ colors: { light: "red" } }, "colors.light: a color is needed"],
    [{ colors: { dark: "#112233" } }, "colors.light is missing"],
    [{ guides: "no/such" }, "guides: there is nothing of this name below"],
    [{ favicon: "a.svg" }, "favicon: staticFolder is needed too"],
    [
      { staticFolder: "static", logo: { src: "no.svg" } },
      "logo.src: there is no file no.svg in static",
    ],
    [{ navigation: [{ label: "Blog" }] }, "navigation.0.to is missing"],
    [
      { footer: { links: [{ label: "x", to: "javascript:x" }] } },
      "footer.links.0.to: a path of the site is needed",
    ],
    [
      { assistants: [{ name: "A", url: "https://a.example/" }] },
      "assistants.0.url: a URL is needed that begins with https:// and has {prompt} in it",
    ],
    [{ url: "docs.example" }, "url: a URL is needed that begins with https://"],
    [{ slugs: "snake" }, 'slugs: it is "words" or "kebab-case"'],
    [{ product: { csrf: {} } }, "product.csrf.cookie is missing"],
  ])("reports what is wrong with %j", (value, fault) => {
    expect(() => check(value)).toThrow(`${file} cannot be used:`);
    expect(() => check(value)).toThrow(fault);
  });

  it("reports all faults at once", () => {
    expect(() => check({ title: 1, url: 2 })).toThrow(/- title: .*\n- url: /);
  });
});

describe("the appearance", () => {
  const info = {
    title: "Harbour API",
    summary: "Berths & <b>tides</b>.",
    contact: {
      name: "Office",
      url: "javascript:x",
      email: "a@harbour.example",
    },
    license: { name: "MIT", url: "https://spdx.org/licenses/MIT.html" },
  };

  it("comes from the description unless configured", () => {
    expect(homeOf({}, info, "/docs/harbour")).toEqual({
      title: "Harbour API",
      tagline: "Berths & <b>tides</b>",
      reference: "/docs/harbour",
      actions: [],
      features: [],
    });
    const { navbar, footer } = themeOf({}, info, "/docs/harbour");
    expect(navbar?.title).toBe("Harbour API");
    expect(navbar?.items).toHaveLength(1);
    expect(footer).toEqual({
      links: [
        { label: "a@harbour.example", href: "mailto:a@harbour.example" },
        { label: "License: MIT", href: "https://spdx.org/licenses/MIT.html" },
      ],
    });
  });

  it("comes from the configuration if configured", () => {
    const config = check({
      title: "Acme",
      guides: "docs/guides",
      navigation: [{ label: "Blog", to: "https://acme.example" }],
      footer: { text: "© Acme <x>" },
    });
    const { navbar, footer } = themeOf(config, info, "/docs/harbour");
    expect(navbar?.title).toBe("Acme");
    expect(navbar?.items?.map(({ label }) => label)).toEqual([
      ...["Reference", "Guides", "Blog"],
    ]);
    expect(footer).toEqual({ copyright: "© Acme &lt;x&gt;" });
  });

  it("has shades of the colors, and neutral defaults", () => {
    const styles = colorStyles({ light: "#b8431f", dark: "#ff8a66" });
    for (const line of [
      "--ifm-color-primary: #b8431f;",
      "--ifm-color-primary-dark: #a63c1c;",
      "--ifm-color-primary-lightest: #de603a;",
      "--ifm-color-primary-darkest: #fa3b00;",
    ])
      expect(styles).toContain(line);
    expect(colorStyles()).not.toContain("#b8431f");
    expect(colorStyles({ light: "#000000" })).toContain("#000000");
  });
});
