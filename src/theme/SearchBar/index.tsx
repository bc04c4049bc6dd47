import { SearchField } from "@site/src/search/parts/SearchField";

export default function SearchBar() {
  return <SearchField />;
}
