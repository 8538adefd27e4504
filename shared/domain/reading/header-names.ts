import { fold } from './fold.ts'

const BETWEEN = /\s+[-–—]\s+|[/|\r\n]/

/** The names that a header gives its column, folded: itself, then those of a bilingual one, `Statut / Status`. */
export function headerNames(header: string): readonly [whole: string, ...parts: readonly string[]] {
  const parts = header
    .split(BETWEEN)
    .map(fold)
    .filter((part) => part !== '')
  return parts.length < 2 ? [fold(header)] : [fold(header), ...parts]
}
