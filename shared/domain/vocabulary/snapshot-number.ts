import { z } from 'zod'

/** The number of an accepted import, and of the state after it. */
export const snapshotNumberSchema = z.number().int().positive()

/** The snapshot to show, `null` for the present. */
export const asOfSchema = snapshotNumberSchema.nullable()
