/** What the bytes of a text that is no UTF-8 say for and against Windows-1252. */
export interface ByteEvidence {
  see(chunk: Buffer): void
  /** True when letters with an accent are right in it, and in none of the other encodings of our languages. */
  readonly hasLetters: () => boolean
  /** True when something cannot be meant in it, or looks like letters of another encoding more than its own letters do. */
  readonly isAgainst: () => boolean
}

/** Codes that have no character in it, its circumflex without a letter, and our letters in the two bytes of UTF-8. */
const WRONG = /[\x81\x88\x8d\x8f\x90\x9d]|[\xc2\xc3][\x80-\xbf]/

/**
 * `ç è é ê ë î ï ô ö ù û ü` behind a letter: Mac Roman has capitals and accents there, code page 850 capitals and signs,
 * none of which follows a small letter.
 */
const LETTERS = /(?<=[a-z])[\xe7-\xeb\xee\xef\xf4\xf6\xf9\xfb\xfc]/g

/**
 * Inside a word, what Windows-1252 has as a sign or as a capital, and others as a letter: `É â ë ì î ï ô œ ü é` of Mac
 * Roman, `é ä ç è ï î` of code page 850 and most of the same bytes. A slip of the hand may put such a sign there too, which
 * these bytes alone do not tell; but no `ë` follows an elided letter, where some write an opening quote for the apostrophe.
 */
const SIGNS =
  /\x83(?=[a-z])|\x8e|(?<=[A-Za-z])[\x82\x84]|\x82(?=[A-Za-z\x82])|(?<=[a-z])[\x8a\x8c]|(?<=[A-Za-z])(?:[\x87\x89\x8b\x93-\x95\x99\x9f\xcf]|(?<![CDJLMNSTUcdjlmnstu])\x91)(?=[a-z])/g

/** So many bytes before a chunk may begin what bytes in it show. */
const BYTES_BEFORE = 2
/** More letters tell no more. */
const ENOUGH = 1000

/** Watches the bytes of a text chunk by chunk, from the first that is no UTF-8. */
export function createByteEvidence(): ByteEvidence {
  let before = ''
  let isWrong = false
  let letters = 0
  let signs = 0
  return {
    see(chunk) {
      const text = before + chunk.toString('latin1')
      isWrong ||= WRONG.test(text)
      if (letters < ENOUGH) letters += countFrom(LETTERS, text, before.length)
      // The last byte before the chunk had nothing behind it.
      signs += countFrom(SIGNS, text, Math.max(0, before.length - 1))
      before = text.slice(-BYTES_BEFORE)
    },
    hasLetters: () => letters > 0,
    isAgainst: () => isWrong || (signs > 0 && signs >= letters),
  }
}

function countFrom(pattern: RegExp, text: string, start: number): number {
  let count = 0
  pattern.lastIndex = start
  while (pattern.test(text)) count += 1
  return count
}
