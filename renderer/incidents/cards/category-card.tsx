import { Button } from '@mantine/core'
import { IconChevronLeft } from '@tabler/icons-react'
import { useState } from 'react'
import type { RowSelection } from '../../../shared/contract/rows.ts'
import { filterValues, withFilter } from '../../../shared/domain/incidents/filter.ts'
import type { Answer } from '../../../shared/domain/incidents/question.ts'
import { openCategory, withinCategory } from '../../../shared/domain/report/open-category.ts'
import { absentWords } from '../../../shared/i18n/answer-notes.ts'
import { labelOf } from '../../../shared/i18n/label.ts'
import { takeFocus } from '../../charts/keyboard.ts'
import { hasChanges } from '../../findings/growth.ts'
import { breakNotes } from '../../findings/place-notes.ts'
import { orderedTitle } from '../../findings/ranking.ts'
import { useView, useViewActions } from '../../state/view.tsx'
import { useWords } from '../../state/words.tsx'
import type { CardFigures } from '../figures/selection-figures.ts'
import { useSourceNote } from './source-note.ts'
import { TopRankingCard } from './top-ranking-card.tsx'
import { usePeriodWords } from './use-period-words.ts'

interface CategoryCardProps {
  readonly categories: CardFigures
  readonly subcategories: CardFigures
}

/** The categories, or the sub-categories of the one that is open. */
export function CategoryCard({ categories, subcategories }: CategoryCardProps) {
  const category = openCategory({ view: useView(), categories: categories.answer })
  const [entered, enter] = useState<string | null>(null)
  return category === null ? (
    <Categories {...categories} {...{ entered, enter }} />
  ) : (
    <Subcategories {...subcategories} {...{ category, entered, enter }} />
  )
}

interface EnteredProps {
  /** The category whose sub-categories the reader opened or left last: the focus follows. */
  readonly entered: string | null
  readonly enter: (category: string) => void
}

function Categories({ answer, rows, isStale, entered, enter }: CardFigures & EnteredProps) {
  const words = useWords()
  const { t, format } = words
  const { filters, sort, comparison } = useView()
  const { change } = useViewActions()
  const chosen = filterValues(filters, 'category')
  const period = usePeriodWords(answer)
  const isCompared = hasChanges(answer, { comparison })
  const isRecords = answer.source === 'records'
  const base = { count: answer.total ?? 0, figure: format.count(answer.total ?? 0) }
  const isByChange = isCompared && sort.by === 'change'
  const title = orderedTitle(answer, 'category', { chosen, isByChange }, words)
  return (
    <TopRankingCard
      {...{ answer, rows, isStale, title, isCompared }}
      dimension="category"
      sentence={t('incidents.categories-sentence', { period })}
      head={t('incidents.head-category')}
      notes={[
        useSourceNote(answer),
        ...(answer.total === null || isByChange ? [] : [t('vocabulary.share-of-category', base)]),
        ...absentWords(answer, t, format),
        t('incidents.click-adds'),
        ...(isRecords ? [t('charts.open-key')] : []),
      ]}
      exceptions={isCompared ? breakNotes(answer, filters, words) : []}
      {...(isRecords
        ? {
            cameFrom: entered,
            onOpen: (code: string) => {
              enter(code)
              change(({ filters: present }) => ({
                drill: code,
                filters: withFilter(withFilter(present, 'subcategory', null), 'category', [code]),
              }))
            },
          }
        : {})}
    />
  )
}

interface SubcategoriesProps extends CardFigures, EnteredProps {
  readonly category: string
}

function Subcategories(props: SubcategoriesProps) {
  const { answer: all, rows: request, isStale, category, entered, enter } = props
  const words = useWords()
  const { t, format } = words
  const { filters, sort, comparison } = useView()
  const { change } = useViewActions()
  const inside = withinCategory(all, category)
  const answer: Answer = { ...inside, total: inside.total ?? 0 }
  const base = { count: answer.total ?? 0, figure: format.count(answer.total ?? 0) }
  const period = usePeriodWords(answer)
  const isCompared = hasChanges(answer, { comparison })
  const isByChange = isCompared && sort.by === 'change'
  const chosen = filterValues(filters, 'subcategory')
  const within = (selection: RowSelection): RowSelection => ({
    ...selection,
    filters: withFilter(selection.filters, 'category', [category]),
  })
  const rows = { now: within(request.now), before: request.before === null ? null : within(request.before) }
  const up = () => {
    enter(category)
    change(({ filters: present }) => ({
      drill: null,
      filters: withFilter(withFilter(present, 'subcategory', null), 'category', null),
    }))
  }
  return (
    <TopRankingCard
      {...{ answer, rows, isStale }}
      dimension="subcategory"
      title={orderedTitle(answer, 'subcategory', { chosen, isByChange }, words)}
      sentence={t('charts.subcategories-sentence', { category: labelOf('category', category, t, format), period })}
      head={t('charts.head-subcategory')}
      isCompared={isCompared}
      notes={[useSourceNote(answer), ...(isByChange ? [] : [t('charts.share-base', base)]), t('charts.up-key')]}
      exceptions={isCompared ? breakNotes(answer, filters, words) : []}
      onUp={up}
      controls={
        <Button
          ref={entered === category ? takeFocus : null}
          leftSection={<IconChevronLeft size={14} stroke={1.5} aria-hidden />}
          onClick={up}
        >
          {t('charts.up')}
        </Button>
      }
    />
  )
}
