import { z } from 'zod'

/** One thing that a page remembers of its screen, such as the theme, in a form that is its own. */
export const screenEntrySchema = z
  .object({ key: z.string().regex(/^irisboard\.[a-z0-9.-]{1,64}$/), value: z.string().max(32_768) })
  .strict()
  .readonly()

export type ScreenEntry = z.infer<typeof screenEntrySchema>
