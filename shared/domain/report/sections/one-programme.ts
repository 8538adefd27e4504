import type { ReportFigures, ReportProgramme } from '../tables/report-figures.ts'

type Asked = Pick<ReportFigures, 'view' | 'programmes' | 'budgets'>

/** The only programme of a report, from its open page; `null` for all programmes. */
export function onlyProgramme({ view, programmes, budgets }: Asked): ReportProgramme | null {
  if (view.page === 'budgets') return budgetProgramme(programmes, budgets, view.drill)
  return view.page === 'programmes' ? (programmes.find(({ code }) => code === view.drill) ?? null) : null
}

/** The programme whose amounts alone are shown; `null` for all, also where the chosen one has none. */
export function budgetProgramme<Programme extends Pick<ReportProgramme, 'code'>>(
  programmes: readonly Programme[],
  budgets: readonly { readonly programme: string }[],
  chosen: string | null,
): Programme | null {
  if (!budgets.some(({ programme }) => programme === chosen)) return null
  return programmes.find(({ code }) => code === chosen) ?? null
}

/** The figures of a report without those of other programmes. */
export function figuresOfProgramme(figures: ReportFigures): ReportFigures {
  const only = onlyProgramme(figures)
  if (only === null) return figures
  const isOfIt = ({ programme }: { readonly programme: string }) => programme === only.code
  return {
    ...figures,
    programmes: [only],
    budgets: figures.budgets.filter(isOfIt),
    indicators: figures.indicators.filter(isOfIt),
    participants: figures.participants.filter(isOfIt),
    dates: figures.dates.filter(isOfIt),
  }
}
