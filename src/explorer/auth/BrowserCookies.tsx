import { Panel } from "../parts/Panel";
import { useStore } from "../parts/store";
import { cookieOrigins } from "./cookieOrigins";
import { CookieChoice, forms } from "./lazyForms";

/** Shows whether the browser's own cookies are sent, and lets the reader change it. */
export function BrowserCookies({ apiRoot }: { apiRoot: string }) {
  const { origin, host } = new URL(apiRoot);
  const isOn = useStore(cookieOrigins).includes(origin);
  return (
    <Panel
      title={`Cookies of ${host}: ${isOn ? "sent" : "not sent"}`}
      prepare={forms.prepare}
    >
      <CookieChoice apiRoot={apiRoot} />
    </Panel>
  );
}
