import { Panel } from "../parts/Panel";
import { forms, ScopeList } from "./lazyForms";
import type { Scopes } from "./ScopeList";

/** Checkboxes for the scopes to request. */
export function ScopeChoice(scopes: Scopes) {
  const { offered, chosen } = scopes;
  if (offered.length === 0) return null;
  return (
    <Panel
      title={`${chosen.length} of ${offered.length} scopes`}
      prepare={forms.prepare}
    >
      <ScopeList {...scopes} />
    </Panel>
  );
}
