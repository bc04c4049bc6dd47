import type {
  Description,
  Method,
  SecurityScheme,
} from "../description/model/types";

export interface RequiredScheme {
  name: string;
  scheme: SecurityScheme;
  scopes: string[];
}

/** One way to be let in: all its schemes together; none is anonymous access. */
export type Alternative = RequiredScheme[];

/**
 * The alternatives that an operation accepts. Without any requirement the only one is anonymous.
 * Requirements that name an undefined scheme are left out: nobody could meet them.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#security-requirement-object
 */
export function alternatives(
  description: Description,
  path: string,
  method: Method,
): Alternative[] {
  const requirements =
    description.paths?.[path]?.[method]?.security ?? description.security ?? [];
  if (requirements.length === 0) return [[]];
  const schemes = description.components?.securitySchemes ?? {};
  return requirements
    .filter((requirement) =>
      Object.keys(requirement).every((name) => Object.hasOwn(schemes, name)),
    )
    .map((requirement) =>
      Object.entries(requirement).flatMap(([name, scopes]) => {
        const scheme = schemes[name];
        return scheme ? [{ name, scheme, scopes }] : [];
      }),
    );
}
