/** What an earlier program left where it could not read a character: the sign for that, or a control of no text. */
const LOST = /[\ufffd\u0080-\u0084\u0086-\u009f]/

/** True for a text that has lost a character. */
export function hasLostCharacter(text: string): boolean {
  return LOST.test(text)
}
