import { useCredentials } from "../credentialStore";
import { Panel } from "../parts/Panel";
import { keepPlaces } from "./keepPlaces";
import { forms, KeepChoice } from "./lazyForms";

/** A panel that shows how many credentials are stored and where; {@link KeepChoice} is inside. */
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
