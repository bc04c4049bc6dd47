import { useCredentials } from "../credentialStore";
import { Panel } from "../parts/Panel";
import { keepPlaces } from "./keepPlaces";
import { forms, KeepChoice } from "./lazyForms";

/** How many credentials are kept and where, with what can be done about it. */
export function KeepCredentials() {
  const { keep, credentials } = useCredentials();
  return (
    <Panel
      title={`${titleOf(credentials.length)} kept ${keepPlaces[keep]}`}
      prepare={forms.prepare}
    >
      <KeepChoice />
    </Panel>
  );
}

function titleOf(count: number): string {
  if (count === 0) return "Credentials are";
  return count === 1 ? "1 credential" : `${String(count)} credentials`;
}
