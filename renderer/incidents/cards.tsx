import { filterValues } from '../../shared/domain/filter.ts'
import type { Answer } from '../../shared/domain/question.ts'
import { POPULATION_SOURCE } from '../../shared/domain/vocabulary/municipality.ts'
import { periodSentence } from '../../shared/i18n/sentence.ts'
import { Segments } from '../components/segments.tsx'
import { shareOf } from '../findings/leaders.ts'
import { rankingTitle, rateTitle } from '../findings/ranking.ts'
import { useFolder } from '../query/folder.tsx'
import { useView, useViewActions } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'
import { RankingCard } from './ranking-card.tsx'
import { sourceNote } from './source-note.ts'

interface CardProps {
  readonly answer: Answer
  readonly isStale: boolean
}

/** The days of an answer in words, for the sentence under a title. */
export function usePeriodWords(answer: Answer): string {
  const { t, format } = useWords()
  return answer.period === null
    ? t('filter.period-all')
    : periodSentence({ kind: 'range', ...answer.period }, null, t, format)
}

export function useSourceNote(answer: Answer): string {
  const { t } = useWords()
  const { isDemonstration } = useFolder()
  return sourceNote(answer.source, isDemonstration, t)
}

export function CategoryCard({ answer, isStale }: CardProps) {
  const words = useWords()
  const { t, format } = words
  const chosen = filterValues(useView().filters, 'category')
  const period = usePeriodWords(answer)
  return (
    <RankingCard
      {...{ answer, isStale }}
      dimension="category"
      title={rankingTitle(answer, 'category', chosen, words)}
      sentence={t('incidents.categories-sentence', { period })}
      heads={{ name: t('incidents.head-category'), value: t('incidents.head-incidents') }}
      said={format.count}
      hasShares
      notes={[useSourceNote(answer), t('incidents.click-adds')]}
    />
  )
}

/** The day after which regional roads are no longer counted with the municipality they lie in. */
const REGIONAL_ROADS_BREAK = '2020-08-31'

export function MunicipalityCard({ answer, isStale }: CardProps) {
  const words = useWords()
  const { t, format } = words
  const { filters, rate } = useView()
  const { change } = useViewActions()
  const period = usePeriodWords(answer)
  const isRate = answer.measure === 'per-1000'
  const isBroken =
    answer.period !== null && answer.period.from <= REGIONAL_ROADS_BREAK && answer.period.to > REGIONAL_ROADS_BREAK
  return (
    <RankingCard
      {...{ answer, isStale }}
      dimension="municipality"
      title={
        isRate
          ? rateTitle(answer, words)
          : rankingTitle(answer, 'municipality', filterValues(filters, 'municipality'), words)
      }
      sentence={t(isRate ? 'incidents.rates-sentence' : 'incidents.municipalities-sentence', { period })}
      heads={{
        name: t('incidents.head-municipality'),
        value: t(isRate ? 'incidents.head-rate' : 'incidents.head-incidents'),
      }}
      said={isRate ? (value) => format.number(value) : format.count}
      hasShares={!isRate}
      notes={[
        ...(isRate
          ? [t('incidents.population-source', { by: POPULATION_SOURCE.by, day: format.day(POPULATION_SOURCE.day) })]
          : []),
        t('incidents.municipalities-caveat'),
        ...(isBroken ? [t('incidents.regional-roads')] : []),
      ]}
      controls={
        <Segments
          label={t('incidents.rate')}
          value={rate}
          onChange={(next) => change({ rate: next })}
          options={[
            { value: 'count', label: t('incidents.rate-count') },
            { value: 'per-1000', label: t('incidents.rate-per-1000') },
          ]}
        />
      }
    />
  )
}

export function StatusCard({ answer, isStale }: CardProps) {
  const words = useWords()
  const { t, format } = words
  const chosen = filterValues(useView().filters, 'status')
  const period = usePeriodWords(answer)
  return (
    <RankingCard
      {...{ answer, isStale }}
      dimension="status"
      title={chosen === null ? closedTitle(answer) : rankingTitle(answer, 'status', chosen, words)}
      sentence={t('incidents.statuses-sentence', { period })}
      heads={{ name: t('incidents.head-status'), value: t('incidents.head-incidents') }}
      said={format.count}
      hasShares
      notes={[useSourceNote(answer)]}
    />
  )
  function closedTitle({ rows, total }: Answer): string {
    const closed = rows.find(({ key }) => key[0] === 'closed')?.value ?? 0
    const share = shareOf(closed, total)
    return share === null
      ? t('incidents.nothing-counted')
      : t('incidents.statuses-closed', { share: format.share(share) })
  }
}
