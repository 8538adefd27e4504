import { z } from 'zod'
import { EXPLAINED_MEASURES, explanationSchema } from '../../domain/figures/explanation.ts'
import { findingsSchema } from '../../domain/figures/findings.ts'
import { answerSchema, questionSchema } from '../../domain/incidents/question.ts'
import { reconciliationSchema } from '../../domain/incidents/reconciliation.ts'
import {
  onTimeAnswerSchema,
  onTimeQuestionSchema,
  stockAnswerSchema,
  stockQuestionSchema,
} from '../../domain/service/service-question.ts'
import { asOfSchema } from '../../domain/vocabulary/snapshot-number.ts'
import {
  dashboardCodesSchema,
  dashboardInputSchema,
  dashboardOutputSchema,
  seriesInputSchema,
  seriesOutputSchema,
} from '../dashboard.ts'
import {
  budgetLineSchema,
  indicatorSchema,
  keyDateSchema,
  participantSchema,
  programmeSchema,
  targetSchema,
  yearFigureSchema,
} from '../figures.ts'
import { listOf, type MethodTable, method, programme, state } from '../method.ts'

/** What can be asked of the figures, published ones and those of records. */
export const FIGURE_METHODS = {
  'figures.query': method('answer', questionSchema, answerSchema),
  /** Several questions answered from one state of the data, in the order asked; the longest report asks 20. */
  'figures.refresh': method(
    'answer',
    z.object({ questions: z.array(questionSchema).min(1).max(40).readonly() }).strict(),
    z.object({ dataVersion: z.number(), answers: z.array(answerSchema).readonly() }).readonly(),
  ),
  /** Of which values the difference of a compared question is made. */
  'figures.explain': method(
    'answer',
    questionSchema
      .unwrap()
      .extend({ measure: z.enum(EXPLAINED_MEASURES) })
      .readonly(),
    explanationSchema,
  ),
  /** What deserves to be said first about the incidents of some filters and days. */
  'figures.findings': method(
    'answer',
    questionSchema.unwrap().pick({ filters: true, from: true, to: true, asOf: true }).readonly(),
    findingsSchema,
  ),
  /** The share of incidents closed in time, and its eight parts. */
  'figures.on-time': method('answer', onTimeQuestionSchema, onTimeAnswerSchema),
  /** What is open at the end of a day, or step by step with what came in and went out. */
  'figures.open': method('answer', stockQuestionSchema, stockAnswerSchema),
  /** All linked charts over the records of one view, as flat integers. */
  'figures.dashboard': method('answer', dashboardInputSchema, dashboardOutputSchema),
  /** Counts by month of the same records and of the year before. */
  'figures.series': method('answer', seriesInputSchema, seriesOutputSchema),
  'figures.codes': method('answer', z.object({ asOf: asOfSchema }).strict(), dashboardCodesSchema),
  'years.list': method('answer', state, listOf(yearFigureSchema)),
  'indicators.list': method('answer', programme, listOf(indicatorSchema)),
  'budgets.list': method('answer', programme, listOf(budgetLineSchema)),
  'programmes.list': method('answer', state, listOf(programmeSchema)),
  'participants.list': method('answer', programme, listOf(participantSchema)),
  'targets.list': method('answer', state, listOf(targetSchema)),
  'dates.list': method('answer', programme, listOf(keyDateSchema)),
  /** Records beside the published figures of the same days, never added. */
  'reconciliation.query': method('answer', state, reconciliationSchema),
} as const satisfies MethodTable
