import { z } from 'zod'

/** How far the persons who answer for a report are with it. */
export const REPORT_STATES = ['draft', 'final'] as const

/** In characters: a heading is a line, the other texts are some paragraphs. */
export const LONGEST_HEADING = 200
export const LONGEST_TEXT = 4_000

/**
 * What persons say of a report in their own words, in its language. It is part of what the report says, so also of its content
 * hash.
 */
export const reportCoverSchema = z
  .object({
    heading: z.string().min(1).max(LONGEST_HEADING).nullable(),
    introduction: z.string().min(1).max(LONGEST_TEXT).nullable(),
    remark: z.string().min(1).max(LONGEST_TEXT).nullable(),
    /** Who answers for it. */
    responsible: z.string().min(1).max(LONGEST_HEADING).nullable(),
    state: z.enum(REPORT_STATES),
  })
  .readonly()

export type ReportCover = z.infer<typeof reportCoverSchema>
