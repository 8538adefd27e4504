import { normaliseText } from './normalise-text.ts'

/** A mark of a footnote: `Statut*`, `Signalé le ¹`, `Montant (1)`. */
const MARK = /(?<=[\p{L}\d°:)])\s*(?:[*†‡]+|[¹²³⁰⁴-⁹]+|[([](?:\d{1,2}|\*+)[)\]])\s*$/u
const BETWEEN = /\s+[-–—]\s+|[/|\r\n]/

/** The names in a header, normalised: all of it, then the parts of a bilingual one, `Statut / Status`. */
export function headerNames(header: string): readonly [whole: string, ...parts: readonly string[]] {
  const parts = header
    .split(BETWEEN)
    .map(nameOf)
    .filter((part) => part !== '')
  return parts.length < 2 ? [nameOf(header)] : [nameOf(header), ...parts]
}

/** A header without its footnote mark. */
export function withoutMark(header: string): string {
  return header.replace(MARK, '')
}

function nameOf(header: string): string {
  return normaliseText(withoutMark(header))
}
