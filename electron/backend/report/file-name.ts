/** Longer parts are cut: the whole name must fit every file system, in bytes too. */
const LONGEST_FILTERS = 60
const SHORT_HASH_LENGTH = 6

interface NameParts {
  readonly stem: string
  /** `null` when there are no data. */
  readonly asOf: string | null
  readonly filters: readonly string[]
  readonly contentHash: string
}

/** The suggested name of a report, `incidents_2023-11-15_propreté-publique_a1b2c3.pdf`; safe on every system. */
export function reportFileName({ stem, asOf, filters, contentHash }: NameParts): string {
  const words = [...safePart(filters.join('-'))].slice(0, LONGEST_FILTERS).join('').replace(/-+$/, '')
  const parts = [safePart(stem), asOf ?? '', words, contentHash.slice(0, SHORT_HASH_LENGTH)]
  return `${parts.filter((part) => part !== '').join('_')}.pdf`
}

/** Letters, marks and digits of any script, and hyphens between them. */
export function safePart(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
}
