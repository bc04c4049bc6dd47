import { useCredentials } from "../credentialStore";
import { Panel } from "../parts/Panel";
import { keepPlaces } from "./keepPlaces";
import { forms, KeepChoice } from "./lazyForms";

/** How many credentials are kept and where, with what can be done about it. */
export function KeepCredentials() {
  const { keep, credentials } = useCredentials();
  const count = credentials.length;
  return (
    <Panel
      title={`${count} ${count === 1 ? "credential" : "credentials"} kept ${keepPlaces[keep]}`}
      prepare={forms.prepare}
    >
      <KeepChoice />
    </Panel>
  );
}
