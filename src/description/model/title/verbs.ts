/** Words at the end of a path that name an action rather than an object. */
const verbs = new Set(
  `accept acknowledge acquire activate add answer append apply approve archive assign attach authenticate
  authorize ban batch block bulk calculate call cancel capture change check claim clear clone close
  complete compute confirm connect convert copy count create deactivate decline decrypt delete deny deploy
  describe destroy detach disable disconnect dismiss download duplicate enable encrypt end enroll
  enumerate estimate evaluate execute expand expire explain export extend fetch find finalize finish
  flush follow force forget forward freeze generate get grant hide ignore impersonate import increment
  ingest initialize inspect install introspect invalidate invite invoke join kick kill leave link list
  lock lookup mark merge migrate modify move mute notify open parse patch pause pay ping poll
  predict prepare preview print process promote provision publish purge push put query read rebuild
  recalculate reboot recover redeem refresh refund regenerate register reject release reload remove
  rename renew reopen reorder replace reply report request reschedule resend reset resize resolve
  restart restore resume retrieve retry revert revoke rollback rotate run save scan search select
  send set share sign skip split start stop submit subscribe suspend swap switch sync synchronize tag
  terminate test toggle track transfer transition translate trigger unarchive unassign unban unblock
  undelete undo unfollow uninstall unlink unlock unmute unpin unpublish unregister unsubscribe update
  upgrade upload upsert validate verify void vote withdraw`.split(/\s+/),
);

/** Verbs of two words; they take no object here. */
const phrases = new Map([
  ["login", "Log in"],
  ["signin", "Sign in"],
  ["logout", "Log out"],
  ["signout", "Sign out"],
  ["signup", "Sign up"],
]);

export function isVerb(word: string): boolean {
  return verbs.has(word);
}

/** Returns the phrase for a word: "Log in" for `login`. */
export function phraseOf(word: string): string | undefined {
  return phrases.get(word);
}
