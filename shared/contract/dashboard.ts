import { z } from 'zod'
import { BAR_DIMENSIONS } from '../domain/figures/dashboard-figures.ts'
import { questionSchema } from '../domain/incidents/question.ts'

/** The view of the records whose linked charts are asked. `view` names it: an answer to an older one is dropped. */
export const dashboardInputSchema = questionSchema
  .unwrap()
  .pick({ filters: true, from: true, to: true, comparison: true, asOf: true })
  .extend({ view: z.string().max(64) })
  .strict()
  .readonly()

export type DashboardInput = z.infer<typeof dashboardInputSchema>

/** The figures as flat integers (`decodeDashboard`); none where there are no records. */
export const dashboardOutputSchema = z
  .object({ view: z.string(), integers: z.array(z.number().int()).readonly().nullable() })
  .readonly()

/** The selection whose counts by month are asked, of its dimensions `by`. */
export const seriesInputSchema = dashboardInputSchema
  .unwrap()
  .pick({ filters: true, from: true, to: true, asOf: true })
  .extend({ by: z.array(z.enum(BAR_DIMENSIONS)).readonly() })
  .readonly()

export type SeriesInput = z.infer<typeof seriesInputSchema>

/** Flat integers too (`decodeSeries`); none where no record is of the days asked. */
export const seriesOutputSchema = z.object({ integers: z.array(z.number().int()).readonly().nullable() }).readonly()

/** The codes of the charts' dimensions in one state of the data, in the order of their counts. */
export const dashboardCodesSchema = z
  .object({
    dataVersion: z.number(),
    codes: z.record(z.enum(BAR_DIMENSIONS), z.array(z.string()).readonly()).readonly(),
  })
  .readonly()
