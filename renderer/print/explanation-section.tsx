import { type ExplainedDimension, hasBothSigns } from '../../shared/domain/figures/explanation.ts'
import { partLabel, sideHeads } from '../../shared/i18n/explanation-words.ts'
import { explanationSentence, explanationTitle, withheldWords } from '../explain/explained-words.ts'
import { type OtherParts, shownParts, sumOfParts } from '../explain/shown-parts.ts'
import { startCapital } from '../findings/finding.ts'
import { withoutComparison } from './comparison-words.tsx'
import { type Column, PaperTable } from './paper-table.tsx'
import type { PaperWords } from './paper-words.tsx'
import type { SectionOf } from './report-section.tsx'
import styles from './table.module.css'

interface PrintedPart {
  readonly group: string
  readonly name: string
  readonly figures: Pick<OtherParts, 'now' | 'before' | 'part'>
  /** Of the difference; `null` where parts go both ways. */
  readonly share: number | null
  readonly isStrong: boolean
}

/** Of what the difference is made: of each dimension the parts that carry half of it and some more; all are attached. */
export const explanationSection: SectionOf<'explanation'> = (_table, { report, number, words }) => {
  const { t } = words
  const { explanation } = report.figures
  const title = t('report.table-explanation', { number })
  if (explanation === null)
    return { title, subs: [], nothing: startCapital(withoutComparison(report, words)), table: null }
  const { reason, dimensions } = explanation
  const heads = sideHeads(explanation, t)
  const rows = dimensions.flatMap((explained) => printedParts(explained, words))
  return {
    title,
    subs:
      reason === undefined
        ? [
            `${explanationTitle(explanation, words)}. ${explanationSentence(explanation, words)}`,
            `${t('explanation.no-cause')} ${t('explanation.attached', { csv: t('report.csv-name', { number }) })}`,
          ]
        : [],
    ...(reason === undefined ? {} : { nothing: withheldWords(reason, words) }),
    table: (
      <PaperTable
        rows={rows}
        groupOf={({ group }) => group}
        rowClass={({ isStrong }) => (isStrong ? styles.strong : undefined)}
        columns={printedColumns(heads, words)}
      />
    ),
  }
}

function printedParts(explained: ExplainedDimension, words: PaperWords): readonly PrintedPart[] {
  const { t, format } = words
  const { dimension, carriers, parts } = explained
  const { shown, others } = shownParts(explained)
  const whole = sumOfParts(parts)
  const count = format.count(carriers)
  const carried = t('explanation.carried', { count: carriers, carriers: count, values: format.count(parts.length) })
  const group = t('common.series-value', {
    series: startCapital(t(`vocabulary.dimension-${dimension}`)),
    value: carried,
  })
  const isMixed = hasBothSigns(explained) || whole.part === 0
  const printed = (name: string, figures: PrintedPart['figures'], isStrong: boolean): PrintedPart => {
    return { group, name, figures, share: isMixed ? null : figures.part / whole.part, isStrong }
  }
  return [
    ...shown.map((part, place) => printed(partLabel(explained, part, t, format), part, place < carriers)),
    ...(others === null
      ? []
      : [printed(t('charts.others', { count: others.count, figure: format.count(others.count) }), others, false)]),
    printed(t('explanation.sum'), whole, true),
  ]
}

function printedColumns(
  heads: ReturnType<typeof sideHeads>,
  { t, format, text }: PaperWords,
): readonly Column<PrintedPart>[] {
  const number = styles.number
  return [
    { name: 'value', head: t('columns.coded'), cell: ({ name }) => text(name) },
    { name: 'before', head: heads.before, className: number, cell: ({ figures }) => format.count(figures.before) },
    { name: 'now', head: heads.now, className: number, cell: ({ figures }) => format.count(figures.now) },
    { name: 'part', head: t('columns.part'), className: number, cell: ({ figures }) => format.signed(figures.part) },
    {
      name: 'share',
      head: t('explanation.head-part'),
      className: number,
      cell: ({ share }) => (share === null ? '' : format.share(share)),
    },
  ]
}
