import type { Format } from '../../shared/i18n/format.ts'

/** What is below is written as less than a tenth of a percent. */
const LEAST_SHARE = 0.0005

/** A difference as a share; one that is not nothing is never rounded to nothing, and has its sign beside it. */
export function shareWords(share: number, format: Pick<Format, 'share' | 'change'>): string {
  const size = Math.abs(share)
  return size > 0 && size < LEAST_SHARE ? format.share(size) : format.change(share)
}
