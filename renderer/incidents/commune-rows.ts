import type { Answer } from '../../shared/domain/question.ts'
import { shareOf } from '../../shared/domain/share.ts'
import { labelOf } from '../../shared/i18n/label.ts'
import type { Figures } from '../components/figure-table.tsx'
import type { Speech } from '../findings/finding.ts'
import { rankRows } from '../findings/leaders.ts'
import type { ChartSide } from './chart-side.ts'

/** What is known of a municipality. */
export interface CommuneRow {
  readonly code: string
  readonly label: string
  /** Its incidents, or these by its inhabitants; `null` where it has no known number of them. */
  readonly value: number | null
  readonly count: number
  /** Its part of all incidents, in words. */
  readonly share: string
}

/** The municipalities by their value, with their incidents and shares. */
export function communeRows(
  answer: Answer,
  { figures, codes }: ChartSide['charts'],
  { t, format }: Speech,
): readonly CommuneRow[] {
  const labelled = (code: string) => labelOf('municipality', code, t, format)
  return rankRows(answer.rows, ({ key }) => labelled(key[0] ?? '')).map(({ key, value }) => {
    const code = key[0] ?? ''
    const fraction = shareOf(value, answer.total)
    return {
      code,
      label: labelled(code),
      value,
      count: figures.now.counts.municipality[codes.municipality.indexOf(code)] ?? 0,
      share: fraction === null ? '' : format.share(fraction),
    }
  })
}

/** The municipalities as a table: incidents, and rates or shares. */
export function communeTable(
  rows: readonly CommuneRow[],
  { caption, isRate }: { readonly caption: string; readonly isRate: boolean },
  { t, format }: Speech,
): Figures {
  const rate = (value: number | null) => (value === null ? t('common.not-known') : format.rate(value))
  return {
    caption,
    columns: [
      { label: t('incidents.head-municipality'), isFigure: false },
      { label: t('incidents.head-incidents'), isFigure: true },
      { label: t(isRate ? 'incidents.head-rate' : 'incidents.head-share'), isFigure: true },
    ],
    rows: rows.map(({ label, value, count, share }) => [label, format.count(count), isRate ? rate(value) : share]),
  }
}
