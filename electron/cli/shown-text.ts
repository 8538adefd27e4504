/**
 * A terminal takes these for commands, all but the tab and the end of a line; others turn the direction of what follows, as
 * U+202E does, or end a line for some.
 */
const CONTROL = /(?![\t\n])\p{Cc}|[\p{Bidi_Control}\u2028\u2029]/gu

/** Words for a terminal: a cell or the name of a file may hold what would clear the screen, or write over what was said. */
export function shownText(text: string): string {
  return text.replace(CONTROL, '\ufffd')
}

/** A JSON document for a terminal; the same document, whatever texts it holds. */
export function shownJson(document: object): string {
  return JSON.stringify(document).replace(
    CONTROL,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
