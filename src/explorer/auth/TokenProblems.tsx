import { useEffect, useState } from "react";
import type { Alternative } from "../../credentials/requirements";
import { loadable } from "../parts/loadable";
import type { Credential } from "../../credentials/types";
import styles from "../explorer.module.css";
import { useStore } from "../parts/store";
import { issuersOf } from "../product";
import type { TargetServer } from "../servers/servers";
import { refusedTokens } from "./signInState";

/** Loaded when there is a token to check. */
const code = loadable(
  "What looks at tokens",
  () =>
    import(
      /* webpackChunkName: "problems" */ "../../credentials/tokenProblems"
    ),
);

interface Props {
  alternative: Alternative;
  held: readonly Credential[];
  target: TargetServer;
}

/** Shows problems of the credentials in use before they are sent. */
export function TokenProblems({ alternative, held, target }: Props) {
  const [now, setNow] = useState(() => Date.now());
  const refused = useStore(refusedTokens);
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
    }, 5000);
    return () => {
      clearInterval(timer);
    };
  }, []);
  const issuers = [
    ...(target.provider ? [new URL(target.provider.issuer).origin] : []),
    ...issuersOf(target.apiRoot),
  ];
  const isNeeded = held.length > 0;
  useEffect(() => {
    if (isNeeded) void code.prepare();
  }, [isNeeded]);
  const loaded = useStore(code.state);
  const checks = loaded.status === "loaded" ? loaded.value : undefined;
  const problems = held.flatMap((credential) => {
    if (!checks) return [];
    const { tokenOf, tokenProblems } = checks;
    const required = alternative.find(({ name }) => name === credential.scheme);
    const said = refused.get(tokenOf(credential) ?? "");
    return [
      ...(said === undefined ? [] : [said]),
      ...(required
        ? tokenProblems({ credential, required, issuers, now })
        : []),
    ];
  });
  return (
    <div role="status">
      {problems.map((problem) => (
        <p key={problem} className={styles.warningLine}>
          {problem}
        </p>
      ))}
    </div>
  );
}
