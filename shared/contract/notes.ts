import { z } from 'zod'
import { chartNoteSchema } from '../domain/view/chart-note.ts'
import { listOf } from './method.ts'

/** The notes on charts in the order of their days; methods that change them answer the list as it is then. */
export const noteRowsSchema = listOf(chartNoteSchema)

export const removeNoteSchema = z.object({ id: z.number().int().positive() }).strict()
