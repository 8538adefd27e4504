import { Button } from '@mantine/core'
import { isDelayShown } from '../../shared/domain/delay.ts'
import type { Filter } from '../../shared/domain/filter.ts'
import type { Period } from '../../shared/domain/period.ts'
import type { Answer } from '../../shared/domain/question.ts'
import { labelOf } from '../../shared/i18n/label.ts'
import { filterSentence, periodSentence } from '../../shared/i18n/sentence.ts'
import { ChartCard } from '../components/chart-card.tsx'
import type { Figures } from '../components/figure-table.tsx'
import { Ready } from '../components/ready.tsx'
import { rankRows } from '../findings/leaders.ts'
import { pinnedTitle } from '../findings/pinned.ts'
import type { Answers } from '../query/answers.ts'
import { useFolder } from '../query/folder.tsx'
import { useView, useViewActions } from '../state/view.tsx'
import { useWords, type Words } from '../state/words.tsx'
import { useIncidentFigures } from './answers.ts'
import { useSourceNote } from './cards.tsx'
import styles from './pinned-card.module.css'
import { groundOf, incidentQuestions, type QuestionName } from './questions.ts'

interface Pinned {
  readonly filters: readonly Filter[]
  readonly period: Period
}

interface PinnedCardProps {
  readonly pinned: Pinned
  readonly answers: Answers<QuestionName>
  readonly isStale: boolean
}

/** The pinned selection beside the present one: how many, how long, and each category. */
export function PinnedCard({ pinned, answers, isStale }: PinnedCardProps) {
  const { t } = useWords()
  const view = { ...useView(), ...pinned }
  const ground = groundOf(view, useFolder())
  const figures = useIncidentFigures(incidentQuestions(view, ground))
  return (
    <Ready of={figures} title={t('charts.pinned-sentence')}>
      {({ answers: kept }, isOld) => <SideBySide {...{ pinned, kept, answers }} isStale={isStale || isOld} />}
    </Ready>
  )
}

interface SideBySideProps extends PinnedCardProps {
  readonly kept: Answers<QuestionName>
}

interface Line {
  readonly name: string
  readonly kept: number | null
  readonly present: number | null
}

function SideBySide({ pinned, kept, answers, isStale }: SideBySideProps) {
  const words = useWords()
  const { t, format } = words
  const { asOf } = useFolder()
  const present = useView()
  const { change } = useViewActions()
  const source = useSourceNote(answers.total)
  const lines = linesOf(kept, answers, words)
  const said = (value: number | null) => (value === null ? t('common.not-comparable') : format.count(value))
  const difference = ({ kept: one, present: other }: Line) =>
    one === null || other === null ? '' : format.signed(other - one)
  const describe = ({ filters, period }: Pinned) =>
    [
      periodSentence(period, asOf.records, t, format),
      ...filters.map((filter) => filterSentence(filter, t, format)),
    ].join(' · ')
  const heads = [t('charts.pinned'), t('charts.present'), t('charts.difference')]
  const figures: Figures = {
    caption: t('charts.pinned-sentence'),
    columns: [
      { label: t('incidents.head-category'), isFigure: false },
      ...heads.map((label) => ({ label, isFigure: true })),
    ],
    rows: lines.map((line) => [line.name, said(line.kept), said(line.present), difference(line)]),
  }
  return (
    <ChartCard
      title={pinnedTitle(kept.total.total, answers.total.total, words)}
      sentence={t('charts.pinned-sentence')}
      figures={figures}
      asOf={answers.total.asOf}
      notes={[source, t('charts.pinned-screen')]}
      isStale={isStale}
      controls={
        <>
          <Button onClick={() => change({ filters: pinned.filters, period: pinned.period })}>
            {t('charts.pinned-show')}
          </Button>{' '}
          <Button onClick={() => change({ pinned: null })}>{t('charts.unpin')}</Button>
        </>
      }
    >
      {/* A region that scrolls must be reachable by keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section className={styles.scroll} tabIndex={0} aria-label={t('charts.pinned-sentence')}>
        <table className={styles.pair}>
          <thead>
            <tr>
              <td />
              <th scope="col">
                {heads[0]}
                <small>{describe(pinned)}</small>
              </th>
              <th scope="col">
                {heads[1]}
                <small>{describe(present)}</small>
              </th>
              <th scope="col">{heads[2]}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.name}>
                <th scope="row">{line.name}</th>
                <td>
                  <Bar value={line.kept} largest={largestOf(lines, line)} text={said(line.kept)} />
                </td>
                <td data-present>
                  <Bar value={line.present} largest={largestOf(lines, line)} text={said(line.present)} />
                </td>
                <td>{difference(line)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </ChartCard>
  )
}

/** Total and delays, which have a scale of their own each; then the categories, which share one. */
const OWN_SCALES = 3

function largestOf(lines: readonly Line[], line: Line): number {
  const index = lines.indexOf(line)
  const peers = index < OWN_SCALES ? [line] : lines.slice(OWN_SCALES)
  return Math.max(1, ...peers.flatMap(({ kept, present }) => [kept ?? 0, present ?? 0]))
}

function linesOf(kept: Answers<QuestionName>, present: Answers<QuestionName>, { t, format }: Words): readonly Line[] {
  const delay = (answers: Answers<QuestionName>, answer: Answer) =>
    isDelayShown(answers.closedTotal.total) ? answer.total : null
  const label = (code: string) => labelOf('category', code, t, format)
  const countOf = (answer: Answer, code: string) => answer.rows.find(({ key }) => key[0] === code)?.value ?? 0
  const ranked = rankRows(present.categories.rows, ({ key }) => label(key[0] ?? ''))
  const codes = new Set([...ranked, ...kept.categories.rows].map(({ key }) => key[0] ?? ''))
  return [
    { name: t('incidents.head-incidents'), kept: kept.total.total, present: present.total.total },
    {
      name: t('charts.median'),
      kept: delay(kept, kept.medianTotal),
      present: delay(present, present.medianTotal),
    },
    { name: t('charts.p90'), kept: delay(kept, kept.p90Total), present: delay(present, present.p90Total) },
    ...[...codes].map((code) => ({
      name: label(code),
      kept: countOf(kept.categories, code),
      present: countOf(present.categories, code),
    })),
  ]
}

function Bar({ value, largest, text }: { value: number | null; largest: number; text: string }) {
  return (
    <span className={styles.bar}>
      <i style={{ width: `calc((100% - 64px) * ${(value ?? 0) / largest})` }} hidden={value === null} />
      <span>{text}</span>
    </span>
  )
}
