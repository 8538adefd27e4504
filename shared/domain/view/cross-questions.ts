import { closedQuestion, isDelay } from '../incidents/delay.ts'
import type { Measure } from '../incidents/measure.ts'
import type { Question } from '../incidents/question.ts'
import { type CrossFigure, FIRST_CROSS } from './cross-view.ts'
import type { ViewState } from './view-state.ts'

type Crossed = Pick<ViewState, 'measure' | 'cross'>

/** The measure of a table: a share is one of counts, of the row, of the column or of all. */
export function crossMeasure({ measure }: Crossed): Measure {
  return measure === 'share' ? 'incidents' : measure
}

/** What stands in the cells of a view: only counts have shares. */
export function crossFigure(view: Crossed): CrossFigure {
  const { figure } = view.cross ?? FIRST_CROSS
  if (crossMeasure(view) !== 'incidents') return 'value'
  return view.measure === 'share' && figure === 'value' ? 'all' : figure
}

/** The questions of a table by two dimensions. */
export interface CrossQuestions {
  readonly table: Question
  /** Delays beside counts, or those of the table itself, and their base; `null` beside another measure. */
  readonly delays: { readonly median: Question; readonly closed: Question } | null
}

/** What the table of a view asks under the period, filters and comparison of `base`. */
export function crossQuestions(base: Question, view: Crossed): CrossQuestions {
  const { rows, columns } = view.cross ?? FIRST_CROSS
  const measure = crossMeasure(view)
  const alone: Question = { ...base, by: [rows, columns], measure, comparison: 'none' }
  if (isDelay(measure)) return { table: alone, delays: { median: alone, closed: closedQuestion(alone) } }
  if (measure !== 'incidents') return { table: alone, delays: null }
  const median: Question = { ...alone, measure: 'median-days' }
  return {
    table: { ...alone, comparison: base.comparison },
    delays: { median, closed: closedQuestion(median) },
  }
}

/** The question of the streets beside it: so many of the largest. */
export function streetQuestion(base: Question, { cross }: Crossed, top: number): Question {
  const { streetsOf } = cross ?? FIRST_CROSS
  const own = base.filters.find(({ kind }) => kind === 'municipality')
  const isChosen = streetsOf !== null && (own?.values.includes(streetsOf) ?? true)
  const filters = isChosen
    ? [
        ...base.filters.filter(({ kind }) => kind !== 'municipality'),
        { kind: 'municipality' as const, values: [streetsOf] },
      ]
    : base.filters
  return { ...base, filters, measure: 'incidents', by: ['street'], top, comparison: 'none' }
}
