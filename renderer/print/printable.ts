/** The characters of the bundled fonts (Inter latin and latin-ext, Noto Sans). */
const COVERED =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: combining marks are listed one by one on purpose.
  /[\n -~\u00a0-\u00ac\u00ae-\u02cc\u02ce-\u02d7\u02da\u02dc-\u0301\u0303\u0304\u0308\u0309\u0323\u0329\u0370-\u0377\u037a-\u037f\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03e1\u03f0-\u045f\u0490\u0491\u04b0\u04b1\u1d00-\u1dbf\u1e00-\u1e9f\u1ef2-\u1eff\u2002\u2009\u200b\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020\u2022\u2026\u2032\u2033\u2039\u203a\u2044\u20a0-\u20c0\u2113\u2116\u2122\u2191\u2193\u2212\u2c60-\u2c7f\ua720-\ua7ca]/

/** Replaces characters that the bundled fonts lack by their plain form (but see `Lowered`), else by `[U+1F9FF]`. */
export function printable(text: string): string {
  return [...text.normalize('NFC').replaceAll('\u202f', '\u00a0')].map(printableCharacter).join('')
}

function printableCharacter(character: string): string {
  if (COVERED.test(character)) return character
  const plain = character.normalize('NFKD')
  const isPlain = plain !== character && [...plain].every((each) => COVERED.test(each))
  return isPlain ? plain : `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`
}
