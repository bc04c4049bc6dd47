import { Fragment } from "react";
import { rtlProps } from "../../page/wording/direction";

/** Maximum number of values shown unfolded; with meanings, each value takes a line. */
const maxValues = 12;
const maxMeanings = 6;

/** The allowed values, with their meanings if described. */
export function ListedValues({
  values,
  meanings,
  isOfItems,
}: {
  values: readonly string[];
  meanings: Readonly<Record<string, string>>;
  isOfItems: boolean;
}) {
  const all = [...new Set([...values, ...Object.keys(meanings)])];
  if (all.length === 0) return null;
  const hasMeanings = Object.keys(meanings).length > 0;
  const isLong = all.length > (hasMeanings ? maxMeanings : maxValues);
  const list = hasMeanings ? (
    <ul className="openapi-schema__enum">
      {all.map((value) => (
        <li key={value}>
          <code>{value}</code>
          {Object.hasOwn(meanings, value) && (
            <Meaning text={meanings[value] ?? ""} />
          )}
        </li>
      ))}
    </ul>
  ) : (
    <p className="openapi-schema__values">
      {!isLong && `${isOfItems ? "Each item is one of" : "One of"} `}
      {all.map((value, index) => (
        <Fragment key={value}>
          {index > 0 && ", "}
          <code>{value}</code>
        </Fragment>
      ))}
    </p>
  );
  if (!isLong) return list;
  return (
    <details className="openapi-schema__fold">
      <summary>
        {isOfItems ? "Each item is one of" : "One of"} {all.length} values
      </summary>
      {list}
    </details>
  );
}

function Meaning({ text }: { text: string }) {
  return (
    <>
      : <bdi {...rtlProps(text)}>{text}</bdi>
    </>
  );
}
