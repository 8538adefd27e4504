import { keepPreviousData, type QueryClient, replaceEqualDeep, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { Client } from '../../shared/contract/client.ts'
import {
  type DashboardCodes,
  type DashboardFigures,
  decodeDashboard,
} from '../../shared/domain/figures/dashboard-figures.ts'
import { closedAnswer, dashboardAnswer } from '../../shared/domain/figures/dashboard-groups.ts'
import type { Answer, Question } from '../../shared/domain/question.ts'
import type { Answers, Questions } from '../query/answers.ts'
import { useFolder } from '../query/folder.tsx'
import { useHost } from '../query/host.tsx'
import { type Loaded, loadedOf } from '../query/loaded.ts'
import { QUESTION_NAMES, type QuestionName } from './questions.ts'

/** The figures of the page: the answer to each of its questions, and the linked charts where there are records. */
export interface IncidentFigures {
  readonly answers: Answers<QuestionName>
  readonly charts: { readonly figures: DashboardFigures; readonly codes: DashboardCodes } | null
}

/** Asks all that the page shows in one go: of records as one list of integers, of published figures as questions. */
export function useIncidentFigures(questions: Questions<QuestionName>): Loaded<IncidentFigures> {
  const { client } = useHost()
  const { dataVersion } = useFolder()
  const queries = useQueryClient()
  const last = useRef<IncidentFigures | null>(null)
  return loadedOf(
    useQuery({
      queryKey: ['incidents', dataVersion, questions],
      queryFn: async (): Promise<IncidentFigures> => {
        const figures =
          (await askDashboard(client, queries, dataVersion, questions)) ?? (await askQuestions(client, questions))
        // What a click did not change stays the same object, so that its chart is not drawn again.
        last.current = replaceEqualDeep(last.current, figures)
        return last.current ?? figures
      },
      structuralSharing: false,
      placeholderData: keepPreviousData,
    }),
  )
}

async function askQuestions(client: Client, questions: Questions<QuestionName>): Promise<IncidentFigures> {
  const { answers } = await client.call('figures.refresh', { questions: QUESTION_NAMES.map((name) => questions[name]) })
  return { answers: named((_name, index) => answers[index]), charts: null }
}

/** Names the views of this window: the answer to another view than the one asked is refused. */
const views = { count: 0 }

async function askDashboard(
  client: Client,
  queries: QueryClient,
  dataVersion: number,
  questions: Questions<QuestionName>,
): Promise<IncidentFigures | null> {
  const { total, trend } = questions
  if (total.source !== 'records') return null
  views.count += 1
  const view = String(views.count)
  const { filters, from, to, comparison, asOf } = total
  const [answer, codes, days] = await Promise.all([
    client.call('figures.dashboard', { view, filters, from, to, comparison, asOf }),
    queries.ensureQueryData({
      queryKey: ['figures.codes', dataVersion, asOf],
      queryFn: async () => (await client.call('figures.codes', { asOf })).codes,
    }),
    trend.by[0] === 'day' ? client.call('figures.query', trend) : null,
  ])
  if (answer.integers === null) return null
  if (answer.view !== view) throw new Error(`view ${view} was answered with view ${answer.view}`)
  const figures = decodeDashboard(answer.integers)
  const answers = named((name) =>
    name === 'trend' && days !== null ? days : chartAnswer(name, figures, codes, questions[name]),
  )
  return { answers, charts: { figures, codes } }
}

function chartAnswer(name: QuestionName, figures: DashboardFigures, codes: DashboardCodes, question: Question): Answer {
  switch (name) {
    case 'all':
      return { ...dashboardAnswer(figures, codes, question), total: figures.unfiltered }
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
