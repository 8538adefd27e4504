import { ActionIcon } from '@mantine/core'
import { IconArrowsLeftRight } from '@tabler/icons-react'
import { crossFigure, crossFigures, crossMeasure, plainMeasure } from '../../shared/domain/cross/cross-questions.ts'
import { isServiceMeasure, MEASURES, SERVICE_MEASURES } from '../../shared/domain/incidents/measure.ts'
import {
  CROSS_DIMENSIONS,
  type CrossDimension,
  type CrossFigure,
  type CrossView,
  changedCross,
  crossedBy,
  FIRST_CROSS,
  servedBy,
} from '../../shared/domain/view/cross-view.ts'
import type { ViewState } from '../../shared/domain/view/view-state.ts'
import { Choices } from '../components/choices.tsx'
import { Segments } from '../components/segments.tsx'
import { useFolder } from '../host/folder.tsx'
import { useView, useViewActions } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'
import styles from './cross.module.css'

/** What stands in the cells after that. */
export function nextFigure(view: Pick<ViewState, 'measure' | 'cross'>): CrossFigure {
  const figures = crossFigures(view)
  return figures[(figures.indexOf(crossFigure(view)) + 1) % figures.length] ?? 'value'
}

/** A share of all has a measure of its own in links of the terminal: the table says it by its cells. */
export function figureChange(view: Pick<ViewState, 'measure' | 'cross'>, figure: CrossFigure): Partial<ViewState> {
  return { cross: changedCross(view.cross, { figure }), measure: plainMeasure(view) }
}

/** Measure, dimensions and shares of the table, each a word that opens what it could be. */
export function CrossControls() {
  const { t } = useWords()
  const view = useView()
  const { change } = useViewActions()
  const { registers } = useFolder()
  const { rows, columns } = view.cross ?? FIRST_CROSS
  const measure = crossMeasure(view)
  const figures = crossFigures(view)
  const offered = CROSS_DIMENSIONS.filter((each) => each !== 'register' || registers.length > 1)
  const dimension = (side: 'rows' | 'columns', chosen: CrossDimension) => (
    <Choices
      name={t(`cross.${side}`)}
      label={t(`vocabulary.dimension-${chosen}`)}
      options={offered.map((value) => ({ value, label: t(`vocabulary.dimension-${value}`) }))}
      value={chosen}
      onChange={(next) => change((present) => ({ cross: crossedBy(present.cross, side, next) }))}
    />
  )
  const swap = ({ cross }: Pick<ViewState, 'cross'>): CrossView | null => {
    const { rows: before, columns: after } = cross ?? FIRST_CROSS
    return changedCross(cross, { rows: after, columns: before, sort: null })
  }
  return (
    <span className={styles.choices}>
      <Choices
        name={t('cross.measure')}
        label={t(`vocabulary.measure-${measure}`)}
        options={[...MEASURES, ...SERVICE_MEASURES]
          .filter((each) => each !== 'share')
          .map((value) => ({ value, label: t(`vocabulary.measure-${value}`) }))}
        value={measure}
        onChange={(next) =>
          change(({ cross }) =>
            isServiceMeasure(next) ? { cross: servedBy(cross, next) } : { cross: servedBy(cross, null), measure: next },
          )
        }
      />
      <span>{t('cross.by')}</span>
      {dimension('rows', rows)}
      <ActionIcon
        size={24}
        aria-label={t('cross.swap')}
        title={t('cross.swap')}
        onClick={() => change((present) => ({ cross: swap(present) }))}
      >
        <IconArrowsLeftRight size={14} stroke={1.5} />
      </ActionIcon>
      {dimension('columns', columns)}
      {figures.length > 1 && (
        <Segments
          label={t('cross.figure')}
          options={figures.map((value) => ({ value, label: t(`cross.figure-${value}`) }))}
          value={crossFigure(view)}
          onChange={(figure) => change((present) => figureChange(present, figure))}
        />
      )}
    </span>
  )
}
