import { Fragment, type ReactNode, createElement } from "react";
import { pageElements, splitPage } from "../page-source";
import { components } from "./components";

/**
 * The component of a generated page, made from its source while the site is rendered, so that no
 * bundler has to know the page.
 *
 * @param source the page's file, with its front matter
 * @throws Error when the page imports what no page may, or its body is no JSX
 */
export function pageComponent(source: string): () => ReactNode {
  const { imports, body } = splitPage(source);
  const values = imports.map(({ from }) => {
    const component = components[from];
    if (!component)
      throw new Error(
        `The page imports ${from}, which is not in src/flat/server/components.ts.`,
      );
    return component;
  });
  const names = imports.map(({ name }) => name);
  // The source is this project's own: texts of a description stand in it as string literals only.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  const elements = new Function("h", "Group", ...names, pageElements(body)) as (
    ...values: unknown[]
  ) => ReactNode;
  return () => elements(createElement, Fragment, ...values);
}
