import { FAMILIES, type Family } from '../programmes/grouping.ts'
import type { Speech } from './finding.ts'

/** Who is named, family by family; a family of which nobody is named is not spoken of. */
export function participantsSentence(counts: Readonly<Record<Family, number>>, { t, format }: Speech): string {
  const said = FAMILIES.filter((family) => counts[family] > 0).map((family) =>
    t(`programmes.family-count-${family}`, { count: counts[family] }),
  )
  return said.length === 0
    ? t('programmes.participants-none')
    : t('programmes.participants-sentence', { families: format.list(said) })
}
