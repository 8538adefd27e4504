import type { MoneyLine } from '../domain/money/kind-total.ts'
import { overlappingLines } from '../domain/money/overlapping-lines.ts'
import type { Format } from './format.ts'
import type { Translator } from './translator.ts'

interface OverlapWords {
  readonly t: Translator
  readonly format: Pick<Format, 'list'>
  /** The name of a programme, for a line of a whole one. */
  readonly nameOf: (programme: string) => string
}

/** Whose amounts a sum may count twice, since their days overlap; `null` where no two do. */
export function overlapWords(lines: readonly MoneyLine[], { t, format, nameOf }: OverlapWords): string | null {
  const names = overlappingLines(lines).map(({ institution, programme, kind }) =>
    t('budgets.overlapping-line', { body: institution ?? nameOf(programme), kind: t(`budgets.short-${kind}`) }),
  )
  return names.length === 0 ? null : t('budgets.overlapping', { names: format.list([...new Set(names)]) })
}
