import Link from "@docusaurus/Link";
import type { ChangeMark } from "../../page/tree/history";

/** Marks for changes across versions, each linked to the change. */
export function History({ marks }: { marks: ChangeMark[] | undefined }) {
  return (marks ?? []).map(({ text, to }) => (
    <Link key={text} to={to} className="change-mark">
      {text}
    </Link>
  ));
}
