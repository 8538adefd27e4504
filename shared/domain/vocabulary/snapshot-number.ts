import { z } from 'zod'

/** The number of an import that was accepted, and of the state of the data that it left. */
export const snapshotNumberSchema = z.number().int().positive()

/** The snapshot whose state is asked or shown, `null` for the present one. */
export const asOfSchema = snapshotNumberSchema.nullable()
