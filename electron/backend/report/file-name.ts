/** Longer parts are cut: the whole name must fit every file system, in bytes too. */
const LONGEST_PART = 60
const SHORT_HASH_LENGTH = 6

/** The filters are named in so many characters; what needs more is counted. */
export const LONGEST_FILTERS = 36

interface NameParts {
  readonly stem: string
  /** `null` when there are no data. */
  readonly asOf: string | null
  readonly filters: readonly string[]
  readonly contentHash: string
}

/** The suggested name of a report, `incidents_2023-11-15_propreté-publique_a1b2c3.pdf`; safe on every system. */
export function reportFileName({ stem, asOf, filters, contentHash }: NameParts): string {
  const parts = [shortPart(stem), asOf ?? '', shortPart(filters.join('-')), contentHash.slice(0, SHORT_HASH_LENGTH)]
  return `${parts.filter((part) => part !== '').join('_')}.pdf`
}

function shortPart(text: string): string {
  return [...safePart(text)].slice(0, LONGEST_PART).join('').replace(/-+$/, '')
}

/** Letters, marks and digits of any script, and hyphens between them; the s of a plural stays with its word. */
export function safePart(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/(?<=\p{L})['’](?=s(?!\p{L}))/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
}
