import Link from "@docusaurus/Link";
import type { PropsWithChildren } from "react";
import type { HomeFacts } from "../config/home-facts";
import { Sample } from "../reader/parts/Sample";
import { statusClass } from "../reader/parts/status";
import styles from "./home.module.css";

/**
 * Shows a request, with additional content below, and its response, side by side if there is room.
 */
export function Example({
  title,
  to,
  request,
  status,
  response,
  children,
}: PropsWithChildren<NonNullable<HomeFacts["example"]>>) {
  return (
    <section className={styles["example"]} aria-label="Example">
      <div>
        <div className="code-card">
          <div className="code-card__head">
            <p className="code-card__title">Request</p>
            <Link to={to}>{title}</Link>
          </div>
          <Sample responseExample={request} language="bash" />
        </div>
        {children}
      </div>
      <div className="code-card">
        <div className="code-card__head">
          <p className="code-card__title">Response</p>
          <span className={statusClass(status)}>{status}</span>
        </div>
        <Sample responseExample={response} language="json" />
      </div>
    </section>
  );
}
