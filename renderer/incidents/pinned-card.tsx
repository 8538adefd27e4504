import { Button } from '@mantine/core'
import type { Filter } from '../../shared/domain/filter.ts'
import type { Period } from '../../shared/domain/period.ts'
import { filterSentence } from '../../shared/i18n/sentence.ts'
import { ChartCard } from '../components/chart-card.tsx'
import type { Figures } from '../components/figure-table.tsx'
import { Ready } from '../components/ready.tsx'
import { ScrollRegion } from '../components/scroll-region.tsx'
import { coveredSentence } from '../findings/covered.ts'
import { type PinnedCount, type PinnedLine, pinnedLines, pinnedPlaceNotes, pinnedTitle } from '../findings/pinned.ts'
import type { Answers } from '../query/answers.ts'
import { useFolder } from '../query/folder.tsx'
import { useView, useViewActions } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'
import type { IncidentFigures } from './incident-figures.ts'
import styles from './pinned-card.module.css'
import { groundOf, incidentQuestions, type QuestionName } from './questions.ts'
import { useSourceNote } from './source-note.ts'
import { useIncidentFigures } from './use-incident-figures.ts'

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
      {(kept, isOld) => <SideBySide {...{ pinned, kept, answers }} isStale={isStale || isOld} />}
    </Ready>
  )
}

interface SideBySideProps extends PinnedCardProps {
  readonly kept: IncidentFigures
}

function SideBySide({ pinned, kept, answers, isStale }: SideBySideProps) {
  const words = useWords()
  const { t, format } = words
  const present = useView()
  const { change } = useViewActions()
  const source = useSourceNote(answers.total)
  const breaks = kept.charts?.figures.coverage.breaks ?? []
  const pair = [
    { filters: pinned.filters, answers: kept.answers },
    { filters: present.filters, answers },
  ] as const
  const { total, delays, categories } = pinnedLines(...pair, breaks, words)
  const lines = [total, ...delays, ...categories]
  const reasons = [...new Set(lines.flatMap(({ reason }) => reason ?? []))]
  const said = (count: PinnedCount) => {
    if (count === 'filtered-out') return t('charts.pinned-filtered-out')
    return count === null ? t('common.not-comparable') : format.count(count)
  }
  const differenceOf = ({ difference, reason }: PinnedLine) => {
    if (reason !== null) return t('common.not-comparable')
    return difference === null ? '' : format.signed(difference)
  }
  const describe = ({ filters, period }: Pinned, { total: answer }: Answers<QuestionName>) =>
    [coveredSentence(period, answer, words), ...filters.map((filter) => filterSentence(filter, t, format))].join(' · ')
  const heads = [t('charts.pinned'), t('charts.present'), t('charts.difference')]
  const figures: Figures = {
    caption: t('charts.pinned-sentence'),
    columns: [
      { label: t('incidents.head-category'), isFigure: false },
      ...heads.map((label) => ({ label, isFigure: true })),
    ],
    rows: lines.map((line) => [line.name, said(line.kept), said(line.present), differenceOf(line)]),
  }
  // Total and delays have a scale of their own each, the categories share one.
  const largestOf = (line: PinnedLine) =>
    Math.max(
      1,
      ...(categories.includes(line) ? categories : [line]).flatMap(({ kept: one, present: other }) =>
        [one, other].filter((count) => typeof count === 'number'),
      ),
    )
  return (
    <ChartCard
      title={pinnedTitle(total, words)}
      sentence={t('charts.pinned-sentence')}
      figures={figures}
      asOf={answers.total.asOf}
      notes={[
        source,
        ...reasons.map((each) => t(`vocabulary.reason-${each}`)),
        ...pinnedPlaceNotes(...pair, words),
        t('charts.pinned-screen'),
      ]}
      isStale={isStale}
      controls={
        <>
          <Button onClick={() => change({ filters: pinned.filters, period: pinned.period })}>
            {t('charts.pinned-show')}
          </Button>
          <Button onClick={() => change({ pinned: null })}>{t('charts.unpin')}</Button>
        </>
      }
    >
      <ScrollRegion label={t('charts.pinned-sentence')}>
        <table className={styles.pair}>
          <thead>
            <tr>
              <td />
              <th scope="col">
                {heads[0]}
                <small>{describe(pinned, kept.answers)}</small>
              </th>
              <th scope="col">
                {heads[1]}
                <small>{describe(present, answers)}</small>
              </th>
              <th scope="col">{heads[2]}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.name}>
                <th scope="row">{line.name}</th>
                <td>
                  <Bar value={line.kept} largest={largestOf(line)} text={said(line.kept)} />
                </td>
                <td data-present>
                  <Bar value={line.present} largest={largestOf(line)} text={said(line.present)} />
                </td>
                <td>{differenceOf(line)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </ChartCard>
  )
}

function Bar({ value, largest, text }: { value: PinnedCount; largest: number; text: string }) {
  const length = typeof value === 'number' ? value / largest : null
  return (
    <span className={styles.bar}>
      <i style={{ width: `calc((100% - 64px) * ${length ?? 0})` }} hidden={length === null} />
      <span>{text}</span>
    </span>
  )
}
