import type { Dimension } from '../../shared/domain/dimension.ts'
import type { Answer } from '../../shared/domain/question.ts'
import { labelOf } from '../../shared/i18n/label.ts'
import type { Speech } from './finding.ts'
import { leadersOf, shareOf, sumOf } from './leaders.ts'

/** What a ranking of counts says: the share of what is chosen in it, else who leads. */
export function rankingTitle(
  answer: Answer,
  dimension: Dimension,
  chosen: readonly string[] | null,
  { t, format }: Speech,
): string {
  const name = (code: string | undefined) => labelOf(dimension, code ?? '', t, format)
  const share = (value: number | null) => format.share(shareOf(value, answer.total) ?? 0)
  const rows = answer.rows.filter(({ key }) => chosen?.includes(key[0] ?? '') ?? false)
  const leaders = leadersOf(answer.rows)
  const [leader] = leaders
  if (answer.reason === 'needs-records') return t('incidents.needs-records')
  if (leader === undefined) return t('incidents.nothing-counted')
  if (rows.length === 1)
    return t('incidents.chosen-one', { name: name(rows[0]?.key[0]), share: share(rows[0]?.value ?? null) })
  if (rows.length > 1) return t('incidents.chosen-several', { share: share(sumOf(rows)) })
  if (leaders.length > 1) return t('incidents.tied', { names: format.list(leaders.map(({ key }) => name(key[0]))) })
  return t('incidents.leader', { name: name(leader.key[0]), share: share(leader.value) })
}

/** What rates say: how far they lie apart. */
export function rateTitle(answer: Answer, { t, format }: Speech): string {
  const values = answer.rows.flatMap(({ value }) => value ?? [])
  if (values.every((value) => value === 0)) return t('incidents.nothing-counted')
  return t('incidents.rates-range', {
    low: format.rate(Math.min(...values)),
    high: format.rate(Math.max(...values)),
  })
}
