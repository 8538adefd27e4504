import { basesOf, type ExplainedDimension } from '../../shared/domain/figures/explanation.ts'
import { partLabel, sideHeads } from '../../shared/i18n/explanation-words.ts'
import { explanationSentence, explanationTitle, partPoints, withheldWords } from '../explain/explained-words.ts'
import { shownParts, sumOfParts } from '../explain/shown-parts.ts'
import { startCapital } from '../findings/finding.ts'
import { withoutComparison } from './comparison-words.tsx'
import { type Column, PaperTable } from './paper-table.tsx'
import { type PaperWords, shown } from './paper-words.tsx'
import type { SectionOf } from './report-section.tsx'
import styles from './table.module.css'
import { targetNotes } from './target-notes.ts'

interface RatedLine {
  readonly group: string
  readonly name: string
  /** The share before and now; `null` of several values together. */
  readonly before: number | null
  readonly now: number | null
  readonly weightBefore: number
  readonly weight: number
  readonly rate: number
  readonly mix: number
  readonly part: number
  readonly isStrong: boolean
}

/** How much of a change of the share on time are the shares of each value, and how much their weights. */
export const ratedSection: SectionOf<'on-time-explanation'> = (_table, { report, number, words }) => {
  const { t } = words
  const explanation = report.figures.onTimeExplanation
  const title = t('report.table-on-time-explanation', { number })
  if (explanation === null)
    return { title, subs: [], nothing: startCapital(withoutComparison(report, words)), table: null }
  const { reason, dimensions, now, before } = explanation
  const rows = dimensions.flatMap((explained) => ratedLines(explained, { now, before }, words))
  return {
    title,
    subs:
      reason === undefined
        ? [
            `${explanationTitle(explanation, words)}. ${explanationSentence(explanation, words)}`,
            t('explanation.method-rates'),
            `${t('explanation.no-cause')} ${t('explanation.attached', { csv: t('report.csv-name', { number }) })}`,
            ...targetNotes(report, words),
          ]
        : [],
    ...(reason === undefined ? {} : { nothing: withheldWords(reason, words) }),
    table: (
      <PaperTable
        rows={rows}
        groupOf={({ group }) => group}
        rowClass={({ isStrong }) => (isStrong ? styles.strong : undefined)}
        className={styles.parts}
        columns={ratedColumns(sideHeads(explanation, t), words)}
      />
    ),
  }
}

function ratedLines(
  explained: ExplainedDimension,
  whole: Pick<RatedLine, 'now' | 'before'>,
  { t, format }: PaperWords,
): readonly RatedLine[] {
  const { dimension, carriers, parts } = explained
  const group = t('common.series-value', {
    series: startCapital(t(`vocabulary.dimension-${dimension}`)),
    value: t('explanation.carried', {
      count: carriers,
      carriers: format.count(carriers),
      values: format.count(parts.length),
    }),
  })
  const all = basesOf(parts)
  const weightsOf = (some: typeof parts) => {
    const { base, baseBefore } = basesOf(some)
    return { weight: base / all.base, weightBefore: baseBefore / all.baseBefore }
  }
  const { shown: listed, others } = shownParts(explained)
  const { rate, mix, part } = sumOfParts(parts)
  const count = format.count(others?.count ?? 0)
  return [
    ...listed.map(
      (each, place): RatedLine => ({
        ...{ group, name: partLabel(explained, each, t, format), before: each.before, now: each.now },
        ...{ ...weightsOf([each]), rate: each.rate ?? 0, mix: each.mix ?? 0, part: each.part },
        isStrong: place < carriers,
      }),
    ),
    ...(others === null
      ? []
      : [
          {
            ...{ group, name: t('charts.others', { count: others.count, figure: count }), before: null, now: null },
            ...{ ...weightsOf(parts.slice(listed.length)), rate: others.rate, mix: others.mix, part: others.part },
            isStrong: false,
          },
        ]),
    { group, name: t('explanation.sum-points'), ...whole, ...weightsOf(parts), rate, mix, part, isStrong: true },
  ]
}

function ratedColumns(sides: ReturnType<typeof sideHeads>, words: PaperWords): readonly Column<RatedLine>[] {
  const { t, format, text } = words
  const share = (name: 'before' | 'now' | 'weightBefore' | 'weight', head: string): Column<RatedLine> => ({
    name,
    head,
    className: styles.number,
    cell: (line) => shown(line[name], format.share, ''),
  })
  const points = (name: 'rate' | 'mix' | 'part', head: string): Column<RatedLine> => ({
    name,
    head,
    className: styles.number,
    cell: (line) => partPoints(line[name], words),
  })
  return [
    { name: 'value', head: t('columns.coded'), className: styles.name, cell: ({ name }) => text(name) },
    share('before', t('columns.onTime-side', { side: sides.before })),
    share('now', t('columns.onTime-side', { side: sides.now })),
    share('weightBefore', t('columns.weight-side', { side: sides.before })),
    share('weight', t('columns.weight-side', { side: sides.now })),
    points('rate', t('columns.rate-short')),
    points('mix', t('columns.mix-short')),
    points('part', t('columns.points-short')),
  ]
}
