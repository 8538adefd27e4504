import { Button } from '@mantine/core'
import { IconChevronLeft } from '@tabler/icons-react'
import { useState } from 'react'
import type { RowSelection } from '../../../shared/contract/rows.ts'
import { withFilter } from '../../../shared/domain/incidents/filter.ts'
import type { Answer } from '../../../shared/domain/incidents/question.ts'
import { openCategory, withinCategory } from '../../../shared/domain/report/sections/open-category.ts'
import { absentWords } from '../../../shared/i18n/answer-notes.ts'
import { labelOf } from '../../../shared/i18n/label.ts'
import { takeFocus } from '../../charts/keyboard.ts'
import { useView, useViewActions } from '../../state/view.tsx'
import { useWords } from '../../state/words.tsx'
import type { CardFigures } from '../figures/selection-figures.ts'
import { usePeriodWords } from './card-words.ts'
import { TopRankingCard } from './top-ranking-card.tsx'

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
  const { t, format } = useWords()
  const { change } = useViewActions()
  const period = usePeriodWords(answer)
  const isRecords = answer.source === 'records'
  const base = { count: answer.total ?? 0, figure: format.count(answer.total ?? 0) }
  return (
    <TopRankingCard
      {...{ answer, rows, isStale }}
      dimension="category"
      sentence={t('incidents.categories-sentence', { period })}
      head={t('columns.category')}
      shareNote={answer.total === null ? null : t('vocabulary.share-of-category', base)}
      notes={[
        ...absentWords(answer, t, format),
        t('incidents.click-adds'),
        ...(isRecords ? [t('charts.open-key')] : []),
      ]}
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
  const { t, format } = useWords()
  const { change } = useViewActions()
  const inside = withinCategory(all, category)
  const answer: Answer = { ...inside, total: inside.total ?? 0 }
  const base = { count: answer.total ?? 0, figure: format.count(answer.total ?? 0) }
  const period = usePeriodWords(answer)
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
      sentence={t('charts.subcategories-sentence', { category: labelOf('category', category, t, format), period })}
      head={t('columns.subcategory')}
      shareNote={t('charts.share-base', base)}
      notes={[t('charts.up-key')]}
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
