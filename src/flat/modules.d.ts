declare module "@generated/flat-server/pages.json" {
  import type { PageIndex } from "@site/src/flat/server/page-index";

  const index: PageIndex;
  export default index;
}
