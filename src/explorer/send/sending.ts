/** The module that {@link sendingCode} of `lazySending` loads. */
export { ConfirmSending } from "./ConfirmSending";
export { requestProblems } from "./requestProblems";
export { SendingChoices } from "./SendingChoices";
export { transmit } from "./transmit";
