import { isAbsolute, resolve } from 'node:path'
import { z } from 'zod'
import { LONGEST_FRAGMENT, readFragment, viewFragment } from '../../shared/domain/view/view-link.ts'

/**
 * What a start of the program may ask of a window: to show the dry run of a file, or a view. Neither writes anything,
 * so that a second instance or a file dropped on the icon is harmless.
 */
const openingSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('file'), path: z.string().min(1).max(4096).refine(isAbsolute) }).strict(),
  z.object({ kind: z.literal('view'), fragment: z.string().max(LONGEST_FRAGMENT) }).strict(),
])

export type Opening = z.infer<typeof openingSchema>

/** What a second instance hands over; anything else in it is refused whole. */
export const handoverSchema = z.object({ openings: z.array(openingSchema).max(20).readonly() }).strict()

/** Reads plain arguments: `#/PAGE?v=...` is a view, anything else a file of the working directory; switches are skipped. */
export function openingsOf(args: readonly string[], workingDirectory: string): readonly Opening[] {
  return args
    .filter((arg) => arg !== '' && !arg.startsWith('-'))
    .slice(0, 20)
    .flatMap((arg) => {
      const opening = arg.startsWith('#/')
        ? { kind: 'view', fragment: arg }
        : { kind: 'file', path: resolve(workingDirectory, arg) }
      const parsed = openingSchema.safeParse(opening)
      return parsed.success ? [parsed.data] : []
    })
}

/** The canonical fragment of a view that somebody gave, or null when it was not understood whole. */
export function knownFragment(fragment: string): string | null {
  const { view, understood } = readFragment(fragment)
  return understood === 'whole' ? viewFragment(view) : null
}
