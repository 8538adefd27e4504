import type { Client } from '../contract/client.ts'
import { AppError } from '../contract/error.ts'
import type { Span } from '../domain/calendar/period.ts'
import { closedQuestion, isDelay, shownDelays } from '../domain/incidents/delay.ts'
import { delayQuestions, incidentQuestion, withoutOwnFilter } from '../domain/incidents/incident-questions.ts'
import type { Answer, Question } from '../domain/incidents/question.ts'
import { openCategory, withinCategory, withOwnComparison } from '../domain/report/sections/open-category.ts'
import { trendQuestion } from '../domain/view/trend-question.ts'
import type { ViewState } from '../domain/view/view-state.ts'

const ALL_YEARS = { from: null, to: null, comparison: 'previous-year' } as const satisfies Partial<Question>

/** The counts of a report beyond the categories, whose source all questions follow. */
export async function askCounts(
  client: Client,
  view: ViewState,
  base: Question,
  categories: Answer,
  covers: Span | null,
) {
  const category = openCategory({ view, categories })
  const questions = reportQuestions(base, view, categories, covers)
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
    around: answerTo('around'),
    weekdays: answerTo('weekdays'),
    municipalities: answerTo('municipalities'),
    rates: answerTo('rates'),
    subcategories: withOwnComparison(withinCategory(answerTo('subcategories'), category)),
    statuses: answerTo('statuses'),
    organisations: answerTo('organisations'),
    channels: answerTo('channels'),
    registers: answerTo('registers'),
    shareBases: {
      category: answerTo('allCategories').total,
      subcategory: withinCategory(answerTo('allSubcategories'), category).total,
      municipality: answerTo('allMunicipalities').total,
      status: answerTo('allStatuses').total,
      organisation: answerTo('allOrganisations').total,
      channel: answerTo('allChannels').total,
      // Registers are added up where they are chosen, never beyond.
      register: answerTo('registers').total,
    },
    closed: answerTo('closed'),
    median: answerTo('median'),
    p90: answerTo('p90'),
  }
}

/** The measure of the view, unless it is the count or the share; delays only over enough closed incidents. */
function measureOf({ measure }: ViewState, answer: Answer, closed: Answer): Answer | null {
  if (measure === 'incidents' || measure === 'share') return null
  return isDelay(measure) ? shownDelays(answer, closed) : answer
}

/** Every question but the first; all ask the source that answered the first. */
function reportQuestions(base: Question, view: ViewState, { comparison: compared, asOf }: Answer, covers: Span | null) {
  const alone: Question = { ...base, comparison: 'none' }
  const ask = (name: Parameters<typeof incidentQuestion>[0], from: Question = alone) => incidentQuestion(name, from)
  // Years have a table of their own, and paper has no weeks.
  const granularity = view.granularity === 'day' ? 'day' : 'month'
  const { comparison } = compared === undefined ? alone : base
  // The screen compares some of these alone.
  const askCompared = (name: Parameters<typeof ask>[0]): Question => ({ ...ask(name), comparison })
  const measure: Question = { ...alone, measure: view.measure, by: ['category'] }
  return {
    measure,
    measureClosed: closedQuestion(measure),
    years: ask('years', { ...withoutOwnFilter({ ...base, by: ['year'] }), ...ALL_YEARS }),
    trend: ask('trend', { ...alone, by: [granularity], comparison: granularity === 'month' ? comparison : 'none' }),
    around: trendQuestion(base, { ...view, granularity }, { asOf, covers }),
    weekdays: ask('weekdays'),
    municipalities: askCompared('municipalities'),
    rates: ask('rates'),
    subcategories: askCompared('subcategories'),
    statuses: ask('statuses'),
    organisations: askCompared('organisations'),
    channels: askCompared('channels'),
    registers: askCompared('registers'),
    allCategories: withoutOwnFilter(ask('categories')),
    allSubcategories: withoutOwnFilter(ask('subcategories')),
    allMunicipalities: withoutOwnFilter(ask('municipalities')),
    allStatuses: withoutOwnFilter(ask('statuses')),
    allOrganisations: withoutOwnFilter(ask('organisations')),
    allChannels: withoutOwnFilter(ask('channels')),
    ...delayQuestions({ ...alone, by: [view.delayBy] }),
  } as const satisfies Record<string, Question>
}
