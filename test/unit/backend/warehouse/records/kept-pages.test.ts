import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type KeptPages, openKeptPages } from '../../../../../electron/backend/warehouse/records/kept-pages.ts'
import { keptFolderOf, keptRows } from '../../../../../electron/backend/warehouse/sources/kept-folder.ts'
import { temporaryFolder } from '../../../../support/folder.ts'

const NEXT = { stamp: '2024-01-01', isIncluded: false }
const until = (reference: string) => ({ stamp: '2023-12-31', reference })

let place: ReturnType<typeof temporaryFolder>
const folder = () => keptFolderOf(place.path, 'region')
const open = (asked = 'asked') => openKeptPages(folder(), 0, asked)
beforeEach(() => {
  place = temporaryFolder()
})
afterEach(() => place[Symbol.dispose]())

async function* pieces(text: string) {
  yield Buffer.from(text)
}

const addTwo = async (pages: KeptPages) => {
  await pages.add(pieces('"1","a"\n"2","b\n""c"""\n'), { until: until('2'), rows: 2, next: NEXT })
  await pages.add(pieces('"3","d"\n'), { until: until('3'), rows: 1, next: NEXT })
}

test('whole pages are kept with their last row; what came behind them is none', async () => {
  const pages = open()
  expect([pages.left, pages.rows(), existsSync(pages.path)]).toEqual([null, 0, false])
  await addTwo(pages)
  appendFileSync(pages.path, '"4","half a pa')
  const again = open()
  expect(again.left).toMatchObject({ after: until('3'), rows: 3, next: NEXT })
  expect([again.rows(), readFileSync(again.path, 'utf8')]).toEqual([3, '"1","a"\n"2","b\n""c"""\n"3","d"\n'])
  expect(keptRows(place.path, 'REGION')).toBe(3)
})

test('another question, a state that cannot be read, or pages that are cut begin anew', async () => {
  await addTwo(open())
  expect(open('another')).toMatchObject({ left: null })
  expect(existsSync(join(folder(), '0.csv'))).toBe(false)
  await addTwo(open())
  writeFileSync(join(folder(), '0.json'), '{')
  expect(open().left).toBeNull()
  await addTwo(open())
  writeFileSync(join(folder(), '0.csv'), '"1"')
  expect(open().left).toBeNull()
  expect(keptRows(place.path, 'region')).toBe(0)
})

test('records that may have changed go, by their reference whatever stands in their lines', async () => {
  await addTwo(open())
  const pages = open()
  await pages.leaveOut(new Set(['2', 'unknown']))
  expect([pages.rows(), readFileSync(pages.path, 'utf8')]).toEqual([2, '"1","a"\n"3","d"\n'])
})

test('a page of which nothing tells what changes later is not gone on from', async () => {
  await open().add(pieces('"1"\n'), { until: until('1'), rows: 1, next: null })
  expect(open().left).toBeNull()
})
