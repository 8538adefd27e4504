import { isSlip } from '../../shared/domain/reading/nearest-names.ts'
import { normaliseText } from '../../shared/domain/reading/normalise-text.ts'
import { isSameWord } from '../../shared/domain/reading/word-forms.ts'
import type { Entry, EntryGroup } from './entry.ts'

interface Found {
  readonly entry: Entry
  readonly by: string | null
}

export interface FoundGroup {
  readonly group: EntryGroup
  readonly found: readonly Found[]
}

const LONGEST_QUERY = 100
const MOST_FOUND = 40

/** Shown for an empty query. */
const OFFERED: readonly EntryGroup[] = ['saved', 'recent', 'page', 'action']

/** Entries that match all words of a query, without case and accents; best group first, groups undivided. */
export function searchEntries(entries: readonly Entry[], query: string): readonly FoundGroup[] {
  const words = normaliseText(query.slice(0, LONGEST_QUERY)).split(' ').filter(Boolean)
  if (words.length === 0)
    return grouped(entries.filter(({ group }) => OFFERED.includes(group)).map((entry) => ({ entry, by: null })))
  const scored = entries
    .flatMap((entry) => bestName(entry, words))
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST_FOUND)
  return grouped(scored)
}

function grouped(found: readonly Found[]): readonly FoundGroup[] {
  const groups = [...new Set(found.map(({ entry }) => entry.group))]
  return groups.map((group) => ({ group, found: found.filter(({ entry }) => entry.group === group) }))
}

function bestName(entry: Entry, words: readonly string[]): readonly (Found & { readonly score: number })[] {
  const [best] = [entry.label, ...entry.names]
    .map((name) => ({ name, score: scoreOf(normaliseText(name), words) }))
    .toSorted((a, b) => b.score - a.score)
  if (best === undefined || best.score === 0) return []
  return [{ entry, by: best.name === entry.label ? null : best.name, score: best.score }]
}

/** A slip is found, but last. */
const OF_SLIP = 0.5

/**
 * 0 when a word is missing; a full name scores above its beginning, that above a word's or its plural, that above any part,
 * and that above a slip.
 */
function scoreOf(name: string, words: readonly string[]): number {
  const parts = name.split(/[ '/-]/)
  const scores = words.map((word) => {
    if (name === word) return 4
    if (name.startsWith(word)) return 3
    if (parts.some((part) => part.startsWith(word) || isSameWord(part, word))) return 2
    if (name.includes(word)) return 1
    return parts.some((part) => isSlip(word, part)) ? OF_SLIP : 0
  })
  // One slip makes a guess of the whole.
  return scores.includes(0) ? 0 : scores.includes(OF_SLIP) ? OF_SLIP : Math.max(...scores)
}
