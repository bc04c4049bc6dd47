/** The formats that a request can be exported to. Browsers load this on use. */
export { bruno } from "./bruno";
export { har } from "./har";
export { postman } from "./postman";
