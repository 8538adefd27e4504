import type { ReportFigures, ReportProgramme } from './report-figures.ts'

/** The only programme of a report, from its open page; `null` for all programmes. */
export function onlyProgramme({
  view,
  programmes,
}: Pick<ReportFigures, 'view' | 'programmes'>): ReportProgramme | null {
  if (view.page !== 'programmes') return null
  return programmes.find(({ code }) => code === view.drill) ?? null
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
