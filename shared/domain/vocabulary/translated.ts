import { z } from 'zod'
import type { Translated } from './language.ts'

/** One text in each language, on the wire. */
export const translatedSchema = z
  .object({ fr: z.string(), nl: z.string(), en: z.string() })
  .readonly() satisfies z.ZodType<Translated>
