import { Fragment, useId } from "react";
import type { Alternative } from "../../credentials/requirements";
import { isSignInScheme } from "../../credentials/types";
import { BrowserCookies } from "./BrowserCookies";
import { describeAlternative } from "./describeScheme";
import styles from "../explorer.module.css";
import { KeepCredentials } from "./KeepCredentials";
import { SchemeAccess } from "./SchemeAccess";
import type { TargetServer } from "../servers/servers";

interface Props {
  /** The alternatives to choose from; the last one sends no credentials. */
  choices: Alternative[];
  chosen: number;
  /** Whether the operation allows anonymous requests. */
  open: boolean;
  permissions: string[];
  target: TargetServer;
  baseUrl: string;
  isAuthentik: boolean;
  onChoose: (index: number) => void;
}

/**
 * The choice among the operation's security alternatives, and the credentials for the chosen one.
 */
export function Access(props: Props) {
  const { choices, chosen, open, permissions, target, baseUrl, isAuthentik } =
    props;
  const name = useId();
  const alternative = choices[chosen] ?? [];
  return (
    <fieldset className={styles.section}>
      <legend className={styles.heading}>Access</legend>
      {choices.length > 1 && (
        <div className={styles.choices}>
          {choices.map((choice, index) => (
            <label key={describeAlternative(choice)}>
              <input
                type="radio"
                name={name}
                checked={index === chosen}
                onChange={() => {
                  props.onChoose(index);
                }}
              />{" "}
              {describeAlternative(choice)}
            </label>
          ))}
        </div>
      )}
      {alternative.map((required) => (
        <SchemeAccess
          key={`${required.name} ${target.apiRoot}`}
          required={required}
          signInElsewhere={choices
            .flat()
            .some(({ scheme }) => isSignInScheme(scheme))}
          target={target}
          baseUrl={baseUrl}
          isAuthentik={isAuthentik}
        />
      ))}
      {alternative.length === 0 && (
        <p className={styles.note}>
          {open
            ? "This operation is open to everyone, without credentials."
            : "Without credentials, the API will refuse the request."}
        </p>
      )}
      {permissions.length > 0 && (
        <p className={styles.note}>
          The account needs{" "}
          {permissions.map((permission, index) => (
            <Fragment key={permission}>
              {index > 0 && " and "}
              <code>{permission}</code>
            </Fragment>
          ))}
          .
        </p>
      )}
      <BrowserCookies apiRoot={target.apiRoot} />
      <KeepCredentials />
    </fieldset>
  );
}
