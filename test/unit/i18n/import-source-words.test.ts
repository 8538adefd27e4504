import { expect, test } from 'vitest'
import { createTranslator } from '../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../shared/i18n/format.ts'
import { importDatasetWords, importSourceWords } from '../../../shared/i18n/import-source-words.ts'

const SHA256 = '0123456789abcdef'.repeat(4)
const PULL = {
  source: 'region',
  grain: 'day',
  cells: 3,
  moment: '2026-12-01T04:29:00.000Z',
  queryHash: 'fedcba9876543210'.repeat(4),
} as const

test('a file is known by its hash: its name may be another on another computer', () => {
  const words = importSourceWords({ sha256: SHA256 }, createTranslator('en'), createFormat('en'))
  expect(words).toBe('file with SHA-256 0123456789ab')
})

test.each([
  ['fr', 'source «\u00a0region\u00a0», comptée le 01/12/2026 05:29, requête fedcba987654'],
  ['nl', 'bron “region”, geteld op 01/12/2026 05:29, query fedcba987654'],
  ['en', 'source “region”, counted on 01/12/2026 05:29, query fedcba987654'],
] as const)(
  'a pull is told by its source, when it was counted in Brussels, and its query, in %s',
  (language, words) => {
    const pulled = { sha256: SHA256, pull: PULL }
    expect(importSourceWords(pulled, createTranslator(language), createFormat(language))).toBe(words)
  },
)

test.each([
  ['fr', 'Relevés d’incidents', 'Comptages d’incidents'],
  ['nl', 'Incidentgegevens', 'Incidenttellingen'],
  ['en', 'Incident records', 'Incident counts'],
] as const)('what was pulled are counts, no records, in %s', (language, records, counts) => {
  const t = createTranslator(language)
  expect(importDatasetWords({ dataset: 'incidents' }, t)).toBe(records)
  expect(importDatasetWords({ dataset: 'incidents', pull: PULL }, t)).toBe(counts)
})
