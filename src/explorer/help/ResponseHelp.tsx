import { accountOf } from "../../credentials/account";
import { headerOf } from "../../request/headerOf";
import type { ReceivedResponse } from "../../request/receive";
import styles from "../explorer.module.css";
import { openFragment } from "../options";
import { CopyButton } from "../parts/CopyButton";
import { isPlainClick, navigate } from "../parts/navigate";
import { type Operations, pageOf, pathParameters } from "../next/operations";
import type { Used } from "../send/compose";
import { errorDetail } from "../send/errorDetail";
import { grantOperations } from "./grants";
import { explainNotFound } from "./notFound";
import { administratorText, missingOf } from "./refusal";
import { retryAt } from "./retryAfter";
import { RetryCountdown } from "./RetryCountdown";

interface Props {
  response: ReceivedResponse;
  url: string;
  used: Used[];
  operation: {
    title: string;
    method: string;
    path: string;
    permissions: string[];
  };
  apiRoot: string;
  operations: Operations | undefined;
  baseUrl: string;
  /** When the same URL last succeeded in this visit, and for which account. */
  earlier: { at: number; account: string | undefined } | undefined;
}

/** Help with an error response: what is missing, and who can provide it. */
export function ResponseHelp(props: Props) {
  const { response, url, used, operation, apiRoot, earlier } = props;
  switch (response.status) {
    case 401:
    case 403:
      return <Refused {...props} />;
    case 404:
      return (
        <p className={styles.warningLine}>
          {explainNotFound({
            ...{ response, url, apiRoot, earlier },
            namesObject: pathParameters(operation.path).length > 0,
            account: used
              .map(({ credential }) => accountOf(credential.secret))
              .find(Boolean),
          })}
        </p>
      );
    case 429:
    case 503: {
      const at = retryAt(
        headerOf(response, "retry-after"),
        response.receivedAt,
      );
      return response.status === 503 && at === undefined ? null : (
        <div className={styles.line}>
          <RetryCountdown at={at} />
        </div>
      );
    }
    default:
      return null;
  }
}

function Refused(props: Props) {
  const { response, used, operation, apiRoot, operations, baseUrl } = props;
  const facts = {
    ...{ status: response.status, detail: errorDetail(response), used },
    challenge: headerOf(response, "www-authenticate"),
    permissions: operation.permissions,
  };
  const missing = missingOf(facts);
  const text = administratorText({ ...facts, ...operation, missing, apiRoot });
  const grants =
    missing.permissions.length > 0 && operations
      ? grantOperations(operations.operations)
      : [];
  if (text === undefined && missing.claims.length === 0) return null;
  return (
    <section className={styles.section} aria-label="What is missing">
      {missing.claims.length > 0 && (
        <p className={styles.note}>
          The token says of itself that it is {missing.claims.join(", ")}.
        </p>
      )}
      {text !== undefined && (
        <>
          <p className={styles.note}>For an administrator:</p>
          <blockquote className={styles.quote}>{text}</blockquote>
          <CopyButton text={() => text} label="Copy for an administrator" />
        </>
      )}
      {operations && grants.length > 0 && (
        <p className={styles.note}>
          Permissions are given by{" "}
          {grants.map((grant, index) => {
            const page = pageOf(operations, grant, baseUrl) + openFragment;
            return (
              <span key={grant.path}>
                {index > 0 && " or "}
                <a
                  href={page}
                  onClick={(event) => {
                    if (!isPlainClick(event)) return;
                    event.preventDefault();
                    navigate(page);
                  }}
                >
                  {grant.title}
                </a>
              </span>
            );
          })}
          .
        </p>
      )}
    </section>
  );
}
