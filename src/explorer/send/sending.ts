/** What {@link sendingCode} of `lazySending` loads. */
export { ConfirmSending } from "./ConfirmSending";
export { requestProblems } from "./requestProblems";
export { transmit } from "./transmit";
