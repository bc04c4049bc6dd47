import Link from "@docusaurus/Link";

/** A version in a page's front matter. */
export interface VersionLink {
  name: string;
  to: string;
  isNearest?: boolean;
  isCurrent?: boolean;
}

/** A menu with links to the same page in other versions; works without scripts. */
export function VersionMenu({ versions }: { versions: VersionLink[] }) {
  const current = versions.find(({ isCurrent }) => isCurrent);
  return (
    <details className="versions" data-versions>
      <summary>Version {current?.name}</summary>
      <ul>
        {versions.map(({ name, to, isNearest, isCurrent }, index) => (
          <li key={name}>
            <Link
              to={to}
              aria-current={isCurrent ? "true" : undefined}
              data-nearest={isNearest ? "" : undefined}
            >
              {name}
            </Link>
            {index === 0 && " (latest)"}
            {isNearest && (
              <span className="versions__note">
                not in this version; opens the nearest page
              </span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
