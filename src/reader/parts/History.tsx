import Link from "@docusaurus/Link";
import type { ChangeMark } from "../../page/tree/history";

/** What has become of something over the versions, each a link to the change. */
export function History({ marks }: { marks: ChangeMark[] | undefined }) {
  return (marks ?? []).map(({ text, to }) => (
    <Link key={text} to={to} className="change-mark">
      {text}
    </Link>
  ));
}
