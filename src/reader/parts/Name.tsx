/** The name of a parameter or property, linked to its own anchor. */
export function Name({
  name,
  id,
  deprecated,
}: {
  name: string;
  id: string | undefined;
  deprecated: boolean | undefined;
}) {
  const className = deprecated
    ? "openapi-schema__property openapi-schema__strikethrough"
    : "openapi-schema__property";
  return (
    <>
      <strong className={className}>{name}</strong>
      {id && (
        <a
          className="anchor-link"
          href={`#${id}`}
          aria-label={`Link to ${name}`}
          data-copy-link
        />
      )}
    </>
  );
}
