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

/** One way to authenticate: all its schemes are needed together; an empty list means anonymous. */
export type Alternative = RequiredScheme[];

/**
 * Returns the alternatives that an operation accepts. If it has no requirements, access is
 * anonymous. Requirements that name an undefined scheme are omitted, because they cannot be met.
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
