import type { PlainIncident } from '../../../support/naive-answer.ts'

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const CATEGORIES = ['road', 'cleanliness', 'lighting', 'signage', 'park', 'unclassified']
const PLACES = ['21001', '21004', '21009', '21015', '21016', '']
const STATUSES = ['closed', 'closed', 'closed', 'closed', 'created', 'in-progress', 'refused']
const CHANNELS = ['app', 'web', 'phone', '']
const REGISTERS = ['fixmystreet', 'Voirie', 'Espaces verts', 'Éclairage']
const FIRST = Date.parse('2013-01-14T00:00:00Z')
const DAYS = 4000

/** Incidents of eleven years: some dense and some empty days, long and short delays, tuples that are rare. */
export function inventedRecords(count: number, seed: number): readonly PlainIncident[] {
  const random = randomOf(seed)
  const pick = (list: readonly string[]): string => list[Math.floor(random() ** 2 * list.length)] ?? ''
  return Array.from({ length: count }, () => {
    const category = pick(CATEGORIES)
    const status = STATUSES[Math.floor(random() * STATUSES.length)] ?? ''
    const day = Math.floor(Math.sqrt(random()) * DAYS)
    return {
      category,
      subcategory: `${category}/${Math.floor(random() ** 3 * 12)}`,
      municipality: pick(PLACES),
      status,
      organisation: `${category} office ${Math.floor(random() * 3)}`,
      channel: pick(CHANNELS),
      register: pick(REGISTERS),
      created: new Date(FIRST + day * 86_400_000).toISOString().slice(0, 10),
      days:
        (status === 'closed' || status === 'refused') && random() < 0.97
          ? Math.floor(Math.exp(random() * 6) - 1)
          : null,
    }
  })
}
