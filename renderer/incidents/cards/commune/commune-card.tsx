import { withoutComparison } from '../../../../shared/domain/incidents/regional-roads.ts'
import { municipalityOf, POPULATION_SOURCE } from '../../../../shared/domain/vocabulary/municipality.ts'
import { absentWords } from '../../../../shared/i18n/answer-notes.ts'
import { TopBars } from '../../../charts/bars/top-bars.tsx'
import { ChartCard } from '../../../components/card/chart-card.tsx'
import { EmptyNote } from '../../../components/note.tsx'
import { breakNotes, placeNotes } from '../../../findings/place-notes.ts'
import { leadersOf, rankingTitle, rateTitle } from '../../../findings/ranking.ts'
import { useView } from '../../../state/view.tsx'
import { useWords } from '../../../state/words.tsx'
import type { CardFigures, RecordFigures } from '../../figures/selection-figures.ts'
import { useScaleValues } from '../pair-scale.ts'
import { CommuneControls, usePlaces } from './commune-controls.tsx'
import { CommuneMap } from './commune-map.tsx'
import {
  communeRows,
  communeTable,
  noInhabitants,
  otherPlaces,
  regionValues,
  splitPlaces,
  writingOf,
} from './commune-rows.ts'

interface CommuneCardProps extends CardFigures {
  readonly charts: RecordFigures['charts']
}

/** The 19 municipalities as a map, as tiles or as a list, by count or by rate. */
export function CommuneCard({ answer, charts, rows: request, isStale }: CommuneCardProps) {
  const words = useWords()
  const { t, format } = words
  const { filters } = useView()
  const { chosen, drawing, reach, period, source, handlers } = usePlaces(answer, request)
  const isRate = answer.measure === 'per-1000'
  const rows = communeRows(answer, charts, words)
  const { shown, left } = splitPlaces(rows)
  const isEmpty = rows.every(({ code, value }) => value === null || value === 0 || municipalityOf(code) === undefined)
  const sentence = t(isRate ? 'incidents.rates-sentence' : 'incidents.municipalities-sentence', { period })
  const base = { count: answer.total ?? 0, figure: format.count(answer.total ?? 0) }
  const notes = [
    source,
    isRate
      ? t('incidents.population-source', { by: POPULATION_SOURCE.by, day: format.day(POPULATION_SOURCE.day) })
      : t('vocabulary.share-of-municipality', base),
    ...absentWords(answer, t, format),
    ...(answer.rows.some(({ reason }) => reason === 'no-inhabitants') ? [t('vocabulary.no-inhabitants')] : []),
    ...(drawing !== 'list' && !isEmpty ? [t('charts.classes')] : []),
    ...placeNotes(answer, words),
  ]
  const writing = writingOf(useScaleValues(regionValues(rows)), isRate, words)
  const { said } = writing
  const marked = chosen ?? leadersOf(rows).map(({ code }) => code)
  return (
    <ChartCard
      {...{ notes, isStale }}
      exceptions={breakNotes(withoutComparison(answer), filters, words)}
      title={isRate ? rateTitle(answer, chosen, words) : rankingTitle(answer, 'municipality', chosen, words)}
      figures={communeTable(rows, { caption: sentence, isRate }, words)}
      controls={<CommuneControls />}
      rows={request}
      asOf={answer.asOf}
      crossed="municipality"
    >
      {isEmpty ? (
        <EmptyNote title={t('incidents.nothing-counted')} />
      ) : drawing !== 'list' ? (
        <CommuneMap {...{ drawing, answer, rows, isRate, chosen, writing, handlers }} label={sentence} />
      ) : (
        <TopBars
          {...handlers}
          label={t('report.section-municipalities')}
          isSelection={chosen !== null}
          others={left.length === 0 ? null : otherPlaces(left, { total: answer.total, isRate }, words)}
          reach={{ value: reach, text: said(reach) }}
          rows={shown.map(({ code, label, value, share, isAbsent }) => ({
            code,
            label,
            value,
            text: isAbsent ? t('vocabulary.not-in-the-data') : value === null ? '' : said(value),
            missing: value === null && !isAbsent ? noInhabitants(words) : null,
            share: isRate ? '' : share,
            isMarked: marked.includes(code),
          }))}
        />
      )}
    </ChartCard>
  )
}
