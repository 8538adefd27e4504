import { z } from 'zod'

/** A file that the host knows by this token; paths never cross. */
export const fileTokenSchema = z.string().regex(/^[0-9a-f]{32}$/)
