const COMBINING_MARKS = /\p{M}+/gu
const JOINED: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss' }
const ANY_JOINED = /[œæß]/g
const SPACES = /[\s\u00a0\u2007\u202f\u2009\u200b-\u200d\ufeff]+/gu

/** Normalises a text for comparing: `  L’Œuvre :` -> `l'oeuvre`. */
export function normaliseText(text: string): string {
  return text
    .normalize('NFD')
    .replace(COMBINING_MARKS, '')
    .toLowerCase()
    .replace(ANY_JOINED, (letter) => JOINED[letter] ?? letter)
    .replace(/[\u2018\u2019\u02bc`´]/g, "'")
    .replace(SPACES, ' ')
    .trim()
    .replace(/ ?:$/, '')
}

/** Cleans a text for storing: NFC, trimmed. */
export function clean(text: string): string {
  const trimmed = text.trim()
  return isPlain(trimmed) ? trimmed : trimmed.normalize('NFC')
}

function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) > 0x2ff) return false
  return true
}
