import { expect, test } from 'vitest'
import {
  type HeadRecord,
  RECORDS_SEARCHED,
  readHead,
  searchedRecords,
} from '../../../../../electron/backend/import/head/head.ts'
import { sourceOfText } from '../../../../support/head-of-text.ts'

const linesOf = (records: readonly HeadRecord[]): readonly number[] => records.map(({ line }) => line)

function textOf(lines: number): string {
  return Array.from({ length: lines }, (_each, index) => `a;${index + 1}\n`).join('')
}

test('the head of a small source holds all of it', async () => {
  const head = await readHead(sourceOfText('a;b\n\n1;2\n'), undefined)
  expect(head).toMatchObject({
    records: [
      { cells: ['a', 'b'], line: 1 },
      { cells: [''], line: 2 },
      { cells: ['1', '2'], line: 3 },
    ],
    isFromTop: true,
    isToEnd: true,
    obstacle: null,
  })
})

test('the head of a large source holds its beginning, of which a part may be the header', async () => {
  const head = await readHead(sourceOfText(textOf(5000)), undefined)
  expect([head.isFromTop, head.isToEnd, head.records.length < 500]).toEqual([true, false, true])
  expect(linesOf(searchedRecords(head)).at(-1)).toBe(RECORDS_SEARCHED)
})

test.each([
  [3000, true, 1],
  [30_000, false, 20_001],
])(
  'with a header that a person named in line %i it holds what stands around that',
  async (header, isFromTop, least) => {
    const head = await readHead(sourceOfText(textOf(40_000)), header)
    const lines = linesOf(head.records)
    expect([head.isFromTop, head.isToEnd, lines.includes(header), lines.includes(header + RECORDS_SEARCHED)]).toEqual([
      isFromTop,
      false,
      true,
      true,
    ])
    expect(lines[0]).toBeGreaterThanOrEqual(least)
  },
)

test('what the format finds wrong below the lines that may hold a header is no obstacle to it', async () => {
  const problem = (line: number) => ({
    code: 'line-too-long' as const,
    place: { file: 'a.csv', line },
    raw: null,
    details: { limit: 1 },
  })
  const obstacleAt = async (line: number) => {
    const source = sourceOfText(textOf(100))
    const walk: typeof source.walk = async (visit) => ({ ...(await source.walk(visit)), problems: [problem(line)] })
    return (await readHead({ ...source, walk }, undefined)).obstacle?.place.line ?? null
  }
  expect([await obstacleAt(3), await obstacleAt(90)]).toEqual([3, null])
})
