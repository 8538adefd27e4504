import { keepPreviousData, type QueryClient, replaceEqualDeep, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { Client } from '../../../shared/contract/client.ts'
import type { MethodOutput } from '../../../shared/contract/methods.ts'
import {
  type DashboardCodes,
  type DashboardFigures,
  decodeDashboard,
} from '../../../shared/domain/figures/dashboard-figures.ts'
import { closedAnswer, dashboardAnswer } from '../../../shared/domain/figures/dashboard-groups.ts'
import { isServiceMeasure } from '../../../shared/domain/incidents/measure.ts'
import type { Answer, Question } from '../../../shared/domain/incidents/question.ts'
import type { ServiceValues } from '../../../shared/domain/service/service-values.ts'
import type { Rate } from '../../../shared/domain/view/view-state.ts'
import { askServiceValues } from '../../../shared/report/ask-service-values.ts'
import type { Answers, Questions } from '../../host/answers.ts'
import { useFolder } from '../../host/folder.tsx'
import { useHost } from '../../host/host-context.tsx'
import { type Loaded, loadedOf } from '../../host/loaded.ts'
import { QUESTION_NAMES, type QuestionName } from './questions.ts'

/** The figures of the page: the answer to each of its questions, and the linked charts where there are records. */
export interface IncidentFigures {
  readonly answers: Answers<QuestionName>
  readonly charts: { readonly figures: DashboardFigures; readonly codes: DashboardCodes } | null
  /** How the incidents of each municipality are dealt with; `null` where their counts are shown. */
  readonly service: ServiceValues | null
}

/** What the linked charts are drawn from, each as of its own version of the data. */
interface Parts {
  readonly figures: DashboardFigures
  readonly codes: MethodOutput<'figures.codes'>
  /** The days of the trend, where they are asked. */
  readonly days: MethodOutput<'figures.refresh'> | null
}

/** Asks all that the page shows, of municipalities by the rate of the view, from one state of the data. Codes are remembered under the version that is known. */
export async function askFigures(
  client: Client,
  queries: QueryClient,
  dataVersion: number,
  questions: Questions<QuestionName>,
  rate: Rate = 'count',
): Promise<IncidentFigures> {
  const isOfService = isServiceMeasure(rate) && questions.total.source === 'records'
  const [counted, service] = await Promise.all([
    askCounts(client, queries, dataVersion, questions),
    isOfService ? askServiceValues(client, rate, { ...questions.municipalities, by: 'municipality' }) : null,
  ])
  return { ...counted, service: counted.charts === null ? null : service }
}

type Counted = Omit<IncidentFigures, 'service'>

async function askCounts(
  client: Client,
  queries: QueryClient,
  dataVersion: number,
  questions: Questions<QuestionName>,
): Promise<Counted> {
  if (questions.total.source !== 'records') return askQuestions(client, questions)
  const codesOf = (mayBeKnown: boolean): Promise<Parts['codes']> => {
    const { asOf } = questions.total
    return queries.fetchQuery({
      queryKey: ['figures.codes', dataVersion, asOf],
      queryFn: () => client.call('figures.codes', { asOf }),
      staleTime: mayBeKnown ? Number.POSITIVE_INFINITY : 0,
    })
  }
  let parts = await askParts(client, codesOf(true), questions)
  // Another process has committed: counts would be put onto codes that are not theirs.
  while (parts !== null && !isOneState(parts)) parts = await askParts(client, codesOf(false), questions)
  return parts === null ? askQuestions(client, questions) : chartFigures(parts, questions)
}

async function askQuestions(client: Client, questions: Questions<QuestionName>): Promise<Counted> {
  const { answers } = await client.call('figures.refresh', { questions: QUESTION_NAMES.map((name) => questions[name]) })
  return { answers: named((_name, index) => answers[index]), charts: null }
}

/** Names the views of this window: the answer to another view than the one asked is refused. */
const views = { count: 0 }

/** `null` where there are no records. */
async function askParts(
  client: Client,
  askedCodes: Promise<Parts['codes']>,
  { total, trend }: Questions<QuestionName>,
): Promise<Parts | null> {
  views.count += 1
  const view = String(views.count)
  const { filters, from, to, comparison, asOf } = total
  const [answer, codes, days] = await Promise.all([
    client.call('figures.dashboard', { view, filters, from, to, comparison, asOf }),
    askedCodes,
    trend.by[0] === 'day' ? client.call('figures.refresh', { questions: [trend] }) : null,
  ])
  if (answer.integers === null) return null
  if (answer.view !== view) throw new Error(`view ${view} was answered with view ${answer.view}`)
  return { figures: decodeDashboard(answer.integers), codes, days }
}

function isOneState({ figures, codes, days }: Parts): boolean {
  return codes.dataVersion === figures.dataVersion && (days?.dataVersion ?? figures.dataVersion) === figures.dataVersion
}

function chartFigures({ figures, codes: { codes }, days }: Parts, questions: Questions<QuestionName>): Counted {
  const trend = days?.answers[0]
  const answers = named((name) =>
    name === 'trend' && trend !== undefined ? trend : chartAnswer(name, figures, codes, questions[name]),
  )
  return { answers, charts: { figures, codes } }
}

function chartAnswer(name: QuestionName, figures: DashboardFigures, codes: DashboardCodes, question: Question): Answer {
  switch (name) {
    case 'all': {
      const answer = dashboardAnswer(figures, codes, question)
      return answer.reason === 'needs-finer-cells' ? answer : { ...answer, total: figures.unfiltered }
    }
    case 'closed':
    case 'closedTotal':
      return closedAnswer(figures, codes, question)
    default:
      return dashboardAnswer(figures, codes, question)
  }
}

function named(answerOf: (name: QuestionName, index: number) => Answer | undefined): Answers<QuestionName> {
  // Every name has its answer; that `fromEntries` keeps the names is lost to the type checker.
  return Object.fromEntries(QUESTION_NAMES.map((name, index) => [name, answerOf(name, index)])) as Answers<QuestionName>
}

/** Asks all that the page shows in one go: of records as one list of integers, of published figures as questions. */
export function useIncidentFigures(questions: Questions<QuestionName>, rate: Rate): Loaded<IncidentFigures> {
  const { client } = useHost()
  const { dataVersion } = useFolder()
  const queries = useQueryClient()
  const last = useRef<IncidentFigures | null>(null)
  return loadedOf(
    useQuery({
      queryKey: ['incidents', dataVersion, questions, isServiceMeasure(rate) ? rate : null],
      queryFn: async (): Promise<IncidentFigures> => {
        const figures = await askFigures(client, queries, dataVersion, questions, rate)
        // What a click did not change stays the same object, so that its chart is not drawn again.
        last.current = replaceEqualDeep(last.current, figures)
        return last.current ?? figures
      },
      structuralSharing: false,
      placeholderData: keepPreviousData,
    }),
  )
}
