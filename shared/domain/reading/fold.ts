const COMBINING_MARKS = /\p{M}+/gu
const SPACES = /[\s\u00a0\u2007\u202f\u2009\u200b-\u200d\ufeff]+/gu

/** A text for comparing: no case, no accents, one kind of space, straight apostrophes, no closing colon. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(COMBINING_MARKS, '')
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc`´]/g, "'")
    .replace(SPACES, ' ')
    .trim()
    .replace(/ ?:$/, '')
}

/** A text as it is stored: composed (NFC), outer white space removed. */
export function clean(text: string): string {
  const trimmed = text.trim()
  return isPlain(trimmed) ? trimmed : trimmed.normalize('NFC')
}

function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) > 0x2ff) return false
  return true
}
