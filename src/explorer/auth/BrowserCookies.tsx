import { Panel } from "../parts/Panel";
import { useStore } from "../parts/store";
import { cookieOrigins } from "./cookieOrigins";
import { CookieChoice, forms } from "./lazyForms";

/**
 * A panel that shows whether the browser's own cookies are sent; {@link CookieChoice} is inside.
 */
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
