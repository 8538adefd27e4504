import { fold } from './fold.ts'

/** What sends from a header to a remark: `Statut*`, `Signalé le ¹`, `Montant (1)`. */
const MARK = /(?<=[\p{L}\d°:)])\s*(?:[*†‡]+|[¹²³⁰⁴-⁹]+|[([](?:\d{1,2}|\*+)[)\]])\s*$/u
const BETWEEN = /\s+[-–—]\s+|[/|\r\n]/

/**
 * The names that a header gives its column, folded and without the mark of a remark: itself, then those of a bilingual one,
 * `Statut / Status`.
 */
export function headerNames(header: string): readonly [whole: string, ...parts: readonly string[]] {
  const parts = header
    .split(BETWEEN)
    .map(nameOf)
    .filter((part) => part !== '')
  return parts.length < 2 ? [nameOf(header)] : [nameOf(header), ...parts]
}

/** A header without the mark that sends from it to a remark. */
export function withoutMark(header: string): string {
  return header.replace(MARK, '')
}

function nameOf(header: string): string {
  return fold(withoutMark(header))
}
