import { memo } from 'react'
import { type Dimension, isCalendarDimension } from '../../../shared/domain/incidents/dimension.ts'
import { filterValues, withFilter } from '../../../shared/domain/incidents/filter.ts'
import { filterSubjects } from '../../../shared/i18n/filter-subjects.ts'
import { rowLabel } from '../../../shared/i18n/label.ts'
import { filterSentence } from '../../../shared/i18n/sentence.ts'
import type { MessageKey } from '../../../shared/i18n/translator.ts'
import { ChoiceList } from '../../components/choice-list.tsx'
import { FilterChip } from '../../components/filter-chip.tsx'
import { EmptyNote, ErrorNote } from '../../components/note.tsx'
import { rankRows } from '../../findings/ranking.ts'
import { useAnswers } from '../../host/answers.ts'
import { useFolder } from '../../host/folder.tsx'
import { learnStreets, namesOf } from '../../state/street-names.ts'
import { useView, useViewActions, useViewPart } from '../../state/view.tsx'
import { useWords } from '../../state/words.tsx'
import { coverageOf, incidentQuestions } from '../figures/questions.ts'

/** What stands in the sentence while a kind is not filtered. A kind without its words does not compile. */
const ALL = {
  category: 'incidents.all-categories',
  subcategory: 'incidents.all-subcategories',
  municipality: 'incidents.all-municipalities',
  status: 'incidents.all-statuses',
  organisation: 'incidents.all-organisations',
  channel: 'incidents.all-channels',
  street: 'incidents.all-streets',
  register: 'incidents.all-registers',
  year: 'incidents.all-years',
  month: 'incidents.all-months',
  weekday: 'incidents.all-weekdays',
  'weekday-month': 'incidents.all-weekday-months',
  day: 'incidents.all-days',
} satisfies Record<Dimension, MessageKey>

/** In characters: more values of a chip in company are counted. */
const LONGEST_BRIEF = 40

interface DimensionChipProps {
  readonly kind: Dimension
  /** It was just added, to choose from. */
  readonly isNew: boolean
}

/** One dimension as a piece of the sentence, with all its values to choose from. */
export const DimensionChip = memo(function DimensionChip({ kind, isNew }: DimensionChipProps) {
  const { t, format } = useWords()
  const filters = useViewPart((view) => view.filters)
  const { filter } = useViewActions()
  const chosen = filterValues(filters, kind)
  const text =
    chosen === null
      ? t(ALL[kind])
      : chosen.length === 0
        ? t('incidents.nothing-chosen')
        : filterSentence({ kind, values: chosen }, t, format)
  const [brief] =
    chosen === null || filters.length === 1 ? [] : filterSubjects([{ kind, values: chosen }], LONGEST_BRIEF, t, format)
  return (
    <FilterChip
      name={t(`vocabulary.dimension-${kind}`)}
      text={text}
      {...(brief === undefined ? {} : { brief })}
      isChosen={chosen !== null}
      onRemove={() => filter(kind, null)}
      isNew={isNew}
    >
      {() => <Choices kind={kind} chosen={chosen ?? []} />}
    </FilterChip>
  )
})

/** So many of the largest streets are offered: there are thousands. */
const MOST_STREETS = 300

interface ChoicesProps {
  readonly kind: Dimension
  readonly chosen: readonly string[]
}

/** The values of a dimension, counted in the whole selection. */
function Choices({ kind, chosen }: ChoicesProps) {
  const { t, format } = useWords()
  const view = useView()
  const { filter } = useViewActions()
  const question = incidentQuestions(view, coverageOf(view, useFolder())).total
  const answers = useAnswers({
    choices: {
      ...question,
      by: [kind],
      filters: withFilter(question.filters, kind, null),
      comparison: 'none',
      ...(kind === 'street' ? { top: MOST_STREETS } : {}),
    },
  })
  if (answers.status === 'failed') return <ErrorNote error={answers.error} retry={answers.retry} />
  if (answers.status === 'loading') return null
  const answer = answers.data.choices
  const { rows, reason, names = {} } = answer
  const label = (code: string) => rowLabel(answer, 0, code, t, format)
  if (rows.length === 0 && reason !== undefined)
    return <EmptyNote title={t('incidents.needs-records')} text={t(`vocabulary.answer-${reason}`)} />
  const ranked = isCalendarDimension(kind) ? rows : rankRows(rows, ({ key }) => label(key[0] ?? ''))
  return (
    <ChoiceList
      choices={ranked.map(({ key, value }) => ({
        code: key[0] ?? '',
        label: label(key[0] ?? ''),
        text: value === null ? '' : format.count(value),
      }))}
      chosen={chosen}
      onChange={(next) => {
        if (kind === 'street') learnStreets(namesOf(next, names))
        filter(kind, next)
      }}
    />
  )
}
