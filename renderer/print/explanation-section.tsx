import {
  basesOf,
  type ExplainedDimension,
  type ExplainedPart,
  type Explanation,
  hasBothSigns,
} from '../../shared/domain/figures/explanation.ts'
import { partLabel, sideHeads } from '../../shared/i18n/explanation-words.ts'
import { explanationSentence, explanationTitle, partPoints, withheldWords } from '../explain/explained-words.ts'
import { shownParts, sumOfParts } from '../explain/shown-parts.ts'
import { startCapital } from '../findings/finding.ts'
import { withoutComparison } from './comparison-words.tsx'
import { type PaperColumn, PaperTable } from './paper-table.tsx'
import { type PaperWords, shown } from './paper-words.tsx'
import type { SectionContent, SectionOf, SectionSource } from './report-section.tsx'
import styles from './table.module.css'
import { targetNotes } from './target-notes.ts'

/** A line of a dimension: a value, all that are not listed, or the sum. */
interface PrintedPart {
  readonly group: string
  readonly name: string
  readonly isStrong: boolean
  readonly parts: readonly ExplainedPart[]
  readonly explained: ExplainedDimension
  /** Of a value, or of all in the line of the sum: its share on time now and before; `null` of those that are not listed. */
  readonly own: Pick<Explanation, 'now' | 'before'>
}

/** Of what the difference is made: of each dimension the parts that carry half of it and some more; all are attached. */
export const explanationSection: SectionOf<'explanation'> = (_table, source) =>
  explainedSection(source.report.figures.explanation, 'explanation', source)

/** How much of a change of the share on time are the shares of each value, and how much their weights. */
export const ratedSection: SectionOf<'on-time-explanation'> = (_table, source) =>
  explainedSection(source.report.figures.onTimeExplanation, 'on-time-explanation', source)

function explainedSection(
  explanation: Explanation | null,
  name: 'explanation' | 'on-time-explanation',
  { report, number, words }: SectionSource,
): SectionContent {
  const { t } = words
  const title = t(`report.table-${name}`, { number })
  if (explanation === null)
    return { title, subs: [], nothing: startCapital(withoutComparison(report, words)), table: null }
  const { reason, dimensions } = explanation
  const isRated = name === 'on-time-explanation'
  const subs = [
    `${explanationTitle(explanation, words)}. ${explanationSentence(explanation, words)}`,
    ...(isRated ? [t('explanation.method-rates')] : []),
    `${t('explanation.no-cause')} ${t('explanation.attached', { csv: t('report.csv-name', { number }) })}`,
    ...(isRated ? targetNotes(report, words) : []),
  ]
  return {
    title,
    ...(reason === undefined ? { subs } : { subs: [], nothing: withheldWords(reason, words) }),
    table: (
      <PaperTable
        rows={dimensions.flatMap((explained) => printedParts(explained, explanation, isRated, words))}
        groupOf={({ group }) => group}
        rowClass={({ isStrong }) => (isStrong ? styles.strong : undefined)}
        className={isRated ? styles.parts : undefined}
        columns={(isRated ? ratedColumns : countedColumns)(sideHeads(explanation, t), words)}
      />
    ),
  }
}

function printedParts(
  explained: ExplainedDimension,
  whole: PrintedPart['own'],
  isRated: boolean,
  { t, format }: PaperWords,
): readonly PrintedPart[] {
  const { dimension, carriers, parts } = explained
  const { shown: listed, others } = shownParts(explained)
  const count = format.count(carriers)
  const group = t('common.series-value', {
    series: startCapital(t(`vocabulary.dimension-${dimension}`)),
    value: t('explanation.carried', { count: carriers, carriers: count, values: format.count(parts.length) }),
  })
  const line = (name: string, own: PrintedPart['own'], some: typeof parts, isStrong: boolean): PrintedPart => {
    return { group, name, isStrong, parts: some, explained, own }
  }
  const figure = format.count(others?.count ?? 0)
  return [
    ...listed.map((part, place) => line(partLabel(explained, part, t, format), part, [part], place < carriers)),
    ...(others === null
      ? []
      : [line(t('charts.others', { count: others.count, figure }), NO_SHARES, parts.slice(listed.length), false)]),
    line(t(isRated ? 'explanation.sum-points' : 'common.sum'), whole, parts, true),
  ]
}

const NO_SHARES = { before: null, now: null } as const

function countedColumns(
  heads: ReturnType<typeof sideHeads>,
  { t, format, text }: PaperWords,
): readonly PaperColumn<PrintedPart>[] {
  const figure = (name: 'before' | 'now' | 'part', head: string, write = format.count): PaperColumn<PrintedPart> => ({
    name,
    head,
    className: styles.number,
    cell: ({ parts }) => write(sumOfParts(parts)[name]),
  })
  return [
    { name: 'value', head: t('columns.coded'), cell: ({ name }) => text(name) },
    figure('before', heads.before),
    figure('now', heads.now),
    figure('part', t('columns.part'), format.signed),
    {
      name: 'share',
      head: t('columns.share'),
      className: styles.number,
      cell: ({ parts, explained }) => {
        const whole = sumOfParts(explained.parts).part
        return hasBothSigns(explained) || whole === 0 ? '' : format.share(sumOfParts(parts).part / whole)
      },
    },
  ]
}

function ratedColumns(heads: ReturnType<typeof sideHeads>, words: PaperWords): readonly PaperColumn<PrintedPart>[] {
  const { t, format, text } = words
  const column = (name: string, head: string, cell: PaperColumn<PrintedPart>['cell']): PaperColumn<PrintedPart> => {
    return { name, head, className: styles.number, cell }
  }
  const share = (name: 'before' | 'now', head: string) =>
    column(name, head, ({ own }) => shown(own[name], format.share, ''))
  const weight = (name: 'baseBefore' | 'base', head: string) =>
    column(name, head, ({ parts, explained }) => format.share(basesOf(parts)[name] / basesOf(explained.parts)[name]))
  const points = (name: 'rate' | 'mix' | 'part', head: string) =>
    column(name, head, ({ parts }) => partPoints(sumOfParts(parts)[name], words))
  return [
    { name: 'value', head: t('columns.coded'), className: styles.name, cell: ({ name }) => text(name) },
    share('before', t('columns.onTime-side', { side: heads.before })),
    share('now', t('columns.onTime-side', { side: heads.now })),
    weight('baseBefore', t('columns.weight-side', { side: heads.before })),
    weight('base', t('columns.weight-side', { side: heads.now })),
    points('rate', t('columns.rate-short')),
    points('mix', t('columns.mix-short')),
    points('part', t('columns.points-short')),
  ]
}
