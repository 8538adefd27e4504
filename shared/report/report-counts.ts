import type { Client } from '../contract/client.ts'
import { AppError } from '../contract/error.ts'
import { closedQuestion, isDelay, shownDelays } from '../domain/incidents/delay.ts'
import type { Dimension } from '../domain/incidents/dimension.ts'
import { withFilter } from '../domain/incidents/filter.ts'
import type { Measure } from '../domain/incidents/measure.ts'
import type { Answer, Question } from '../domain/incidents/question.ts'
import type { ShareBases } from '../domain/report/figures.ts'
import { openCategory, withinCategory, withOwnComparison } from '../domain/report/open-category.ts'
import type { ViewState } from '../domain/view/view-state.ts'

/** What a report counts beside the categories, whose answer all other questions follow. */
export async function askCounts(client: Client, view: ViewState, base: Question, categories: Answer) {
  const category = openCategory({ view, categories })
  const questions = reportQuestions(base, view, categories.comparison)
  const { answers } = await client.call('figures.refresh', { questions: Object.values(questions) })
  const answerTo = (name: keyof typeof questions): Answer => {
    const answer = answers[Object.keys(questions).indexOf(name)]
    if (answer === undefined) throw new AppError('internal', { method: 'figures.refresh' })
    return answer
  }
  return {
    measure: measureOf(view, answerTo('measure'), answerTo('measureClosed')),
    years: answerTo('years'),
    trend: answerTo('trend'),
    weekdays: answerTo('weekdays'),
    municipalities: answerTo('municipalities'),
    rates: answerTo('rates'),
    subcategories: withOwnComparison(withinCategory(answerTo('subcategories'), category)),
    statuses: answerTo('statuses'),
    organisations: answerTo('organisations'),
    channels: answerTo('channels'),
    shareBases: {
      category: answerTo('allCategories').total,
      subcategory: withinCategory(answerTo('allSubcategories'), category).total,
      municipality: answerTo('allMunicipalities').total,
      status: answerTo('allStatuses').total,
      organisation: answerTo('allOrganisations').total,
      channel: answerTo('allChannels').total,
    },
    closed: answerTo('closed'),
    medians: answerTo('medians'),
    nineties: answerTo('nineties'),
  }
}

/** The view's own measure, when it is neither the count nor the share; delays only over enough closed incidents. */
function measureOf({ measure }: ViewState, answer: Answer, closed: Answer): Answer | null {
  if (measure === 'incidents' || measure === 'share') return null
  return isDelay(measure) ? shownDelays(answer, closed) : answer
}

/** Every question but the first, all to the source that answered the first; the categories compare with some days. */
function reportQuestions(base: Question, view: ViewState, compared: Answer['comparison']) {
  const ask = (measure: Measure, by: Dimension, change: Partial<Question> = {}): Question => ({
    ...base,
    measure,
    by: [by],
    comparison: 'none',
    ...change,
  })
  const allYears: Partial<Question> = {
    from: null,
    to: null,
    filters: withFilter(base.filters, 'year', null),
    comparison: 'previous-year',
  }
  const unfiltered = (by: keyof ShareBases) => ask('incidents', by, { filters: withFilter(base.filters, by, null) })
  return {
    measure: ask(view.measure, 'category'),
    measureClosed: closedQuestion(ask(view.measure, 'category')),
    years: ask('incidents', 'year', allYears),
    // Years have a table of their own, and paper has no weeks.
    trend: ask('incidents', view.granularity === 'day' ? 'day' : 'month'),
    weekdays: ask('incidents', 'weekday-month'),
    municipalities: ask('incidents', 'municipality'),
    rates: ask('per-1000', 'municipality'),
    subcategories: ask('incidents', 'subcategory', compared === undefined ? {} : { comparison: base.comparison }),
    statuses: ask('incidents', 'status'),
    organisations: ask('incidents', 'organisation'),
    channels: ask('incidents', 'channel'),
    allCategories: unfiltered('category'),
    allSubcategories: unfiltered('subcategory'),
    allMunicipalities: unfiltered('municipality'),
    allStatuses: unfiltered('status'),
    allOrganisations: unfiltered('organisation'),
    allChannels: unfiltered('channel'),
    closed: closedQuestion(ask('incidents', view.delayBy)),
    medians: ask('median-days', view.delayBy),
    nineties: ask('p90-days', view.delayBy),
  } as const satisfies Record<string, Question>
}
