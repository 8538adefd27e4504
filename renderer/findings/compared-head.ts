import { type Compared, type Comparison, comparedSpan } from '../../shared/domain/comparison.ts'
import { spanWords } from '../../shared/i18n/span-words.ts'
import { startCapital } from './capital.ts'
import type { Speech } from './finding.ts'

/** What stands above figures that are compared with: the same days a year before, or the other days by name. */
export function comparedHead(compared: Compared, base: Comparison | undefined, { t, format }: Speech): string {
  if (comparedSpan(compared) === null || base === undefined) return t('columns.before')
  return startCapital(spanWords(base.from, base.to, t, format))
}
