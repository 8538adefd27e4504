import { z } from 'zod'
import { addDays } from '../../../shared/domain/calendar/day.ts'
import releases from './electron-support.json' with { type: 'json' }

const tableSchema = z.strictObject({
  source: z.string().min(1),
  read: z.iso.date(),
  /** The day of the first stable release, by major. */
  stable: z.record(z.string().regex(/^\d+$/), z.iso.date()),
})

export type ElectronReleases = z.infer<typeof tableSchema>

/** So many majors are supported at once, and so far apart they come. */
const MAJORS_SUPPORTED = 3
const DAYS_OF_A_MAJOR = 8 * 7

/** The releases that are known, from `electron-support.json`. */
export function readElectronReleases(): ElectronReleases {
  return tableSchema.parse(releases)
}

/**
 * The day on which support of a version ends: when the third major after it is released, which is reckoned at eight weeks a
 * major where it is still to come. `null` for a major that the table does not know.
 */
export function endOfSupport(version: string, { stable }: ElectronReleases): string | null {
  const major = Number(version.split('.')[0])
  if (stable[major] === undefined) return null
  const successor = major + MAJORS_SUPPORTED
  const last = Math.max(...Object.keys(stable).map(Number))
  return stable[successor] ?? addDays(stable[last] ?? '', (successor - last) * DAYS_OF_A_MAJOR)
}

/** Why a version must not be packed today; `null` where it may. */
export function supportRefusal(version: string, releases: ElectronReleases, today: string): string | null {
  const end = endOfSupport(version, releases)
  if (end === null)
    return `Electron ${version} is not in electron/backend/platform/electron-support.json: add the day of its first stable release.`
  return today < end ? null : `The support of Electron ${version} ended on ${end}: take a newer one.`
}
