import { closedQuestion, isDelay } from '../incidents/delay.ts'
import type { AnyMeasure, Measure } from '../incidents/measure.ts'
import type { Question } from '../incidents/question.ts'
import type { OnTimeQuestion, StockQuestion } from '../service/service-question.ts'
import { isStockStep } from '../service/stock.ts'
import { CROSS_FIGURES, type CrossFigure, FIRST_CROSS } from '../view/cross-view.ts'
import type { ViewState } from '../view/view-state.ts'

type Crossed = Pick<ViewState, 'measure' | 'cross'>

/** The measure of a table: a share is one of counts, of the row, of the column or of all. */
export function crossMeasure({ measure, cross }: Crossed): AnyMeasure {
  return cross?.service ?? plainMeasure({ measure })
}

/** The same of a table of what the page on incidents can measure too. */
export function plainMeasure({ measure }: Pick<ViewState, 'measure'>): Measure {
  return measure === 'share' ? 'incidents' : measure
}

/** What can stand in the cells: only counts have shares, and those that are not added over steps none of them. */
export function crossFigures(view: Crossed): readonly CrossFigure[] {
  const measure = crossMeasure(view)
  if (measure === 'incidents') return CROSS_FIGURES
  if (measure !== 'open') return ['value']
  const { rows, columns } = view.cross ?? FIRST_CROSS
  if (isStockStep(rows)) return ['value', 'row']
  return isStockStep(columns) ? ['value', 'column'] : CROSS_FIGURES
}

/** What stands in the cells of a view. */
export function crossFigure(view: Crossed): CrossFigure {
  const { figure } = view.cross ?? FIRST_CROSS
  const isShare = crossMeasure(view) === 'incidents' && view.measure === 'share' && figure === 'value'
  const wanted = isShare ? 'all' : figure
  return crossFigures(view).includes(wanted) ? wanted : 'value'
}

/** What fills the cells of a table, by the name of what is asked. */
export type TableQuestion =
  | { readonly method: 'figures.query'; readonly question: Question }
  | { readonly method: 'figures.on-time'; readonly question: OnTimeQuestion }
  | { readonly method: 'figures.open'; readonly question: StockQuestion }

/** The questions of a table by two dimensions. */
export interface CrossQuestions {
  readonly table: TableQuestion
  /** Delays beside counts, or those of the table itself, and their base; `null` beside another measure. */
  readonly delays: { readonly median: Question; readonly closed: Question } | null
}

/** What the table of a view asks under the period, filters and comparison of `base`. */
export function crossQuestions(base: Question, view: Crossed): CrossQuestions {
  const { rows, columns, service } = view.cross ?? FIRST_CROSS
  if (service !== undefined) {
    const { filters, from, to, asOf, source } = base
    const question = { by: [rows, columns], filters, from, to, asOf, source }
    return {
      table:
        service === 'open'
          ? { method: 'figures.open', question }
          : { method: 'figures.on-time', question: { ...question, comparison: 'none' } },
      delays: null,
    }
  }
  const measure = plainMeasure(view)
  const alone: Question = { ...base, by: [rows, columns], measure, comparison: 'none' }
  const asked = (question: Question): TableQuestion => ({ method: 'figures.query', question })
  if (isDelay(measure)) return { table: asked(alone), delays: { median: alone, closed: closedQuestion(alone) } }
  if (measure !== 'incidents') return { table: asked(alone), delays: null }
  const median: Question = { ...alone, measure: 'median-days' }
  return {
    table: asked({ ...alone, comparison: base.comparison }),
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
