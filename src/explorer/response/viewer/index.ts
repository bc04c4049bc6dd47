export { installStyles } from "./style/install";
export { Viewer } from "./Viewer";
