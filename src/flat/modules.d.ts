declare module "@generated/flat-server/index-place.json" {
  import type { IndexPlace } from "@site/src/flat/server/page-index";

  const place: IndexPlace;
  export default place;
}
