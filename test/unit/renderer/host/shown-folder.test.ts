import { expect, test } from 'vitest'
import { shownFolder } from '../../../../renderer/host/shown-folder.ts'
import type { FolderState } from '../../../../shared/contract/methods.ts'
import { EMPTY_FOLDER } from '../../../support/still-page.tsx'

const ROADS = {
  register: 'fixmystreet',
  covers: { from: '2022-01-05', to: '2023-06-30' },
  asOf: '2023-06-30',
  count: 100,
}
const GREEN = { register: 'Groen', covers: { from: '2023-03-01', to: '2023-12-31' }, asOf: '2023-12-31', count: 7 }
const PUBLISHED = { from: '2013-01-01', to: '2022-12-31' }

const FOLDER: FolderState = {
  ...EMPTY_FOLDER,
  hasRecords: true,
  asOf: { published: '2022-12-31', records: ROADS.asOf },
  recordsCover: ROADS.covers,
  publishedCover: PUBLISHED,
  recordCount: 100,
  registers: [ROADS, GREEN],
}

const shown = (...values: readonly string[]) => {
  const { recordsCover, recordCount, asOf, publishedCover } = shownFolder(FOLDER, [{ kind: 'register', values }])
  return { recordsCover, recordCount, asOf: asOf.records, publishedCover }
}

test('a folder of FixMyStreet alone is as it was', () => {
  const alone = { ...FOLDER, registers: [ROADS] }
  expect(shownFolder(alone, [])).toBe(alone)
})

test('a register has its own days and number, and only FixMyStreet has published figures', () => {
  expect(shown('Groen')).toEqual({ recordsCover: GREEN.covers, recordCount: 7, asOf: GREEN.asOf, publishedCover: null })
  expect(shown('fixmystreet')).toMatchObject({ recordCount: 100, publishedCover: PUBLISHED })
  expect(shownFolder(FOLDER, [])).toEqual(FOLDER)
})

test('registers that are added up have the days that both cover', () => {
  expect(shown('fixmystreet', 'Groen')).toEqual({
    recordsCover: { from: '2023-03-01', to: '2023-06-30' },
    recordCount: 107,
    asOf: '2023-06-30',
    publishedCover: null,
  })
})
