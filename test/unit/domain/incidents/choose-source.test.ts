import { expect, test } from 'vitest'
import { chooseSource } from '../../../../shared/domain/incidents/choose-source.ts'

const RECORDS = { covers: { from: '2022-03-09', to: '2023-09-30' }, asOf: '2023-09-30' }
const PUBLISHED = { from: '2013-01-01', to: '2023-11-15' }
const choose = (from: string | null, to: string | null, published: typeof PUBLISHED | null = PUBLISHED) =>
  chooseSource({ source: null, from, to }, RECORDS, published)

test('records are chosen where they cover the days asked, cut at their as-of day', () => {
  expect(choose(null, null)).toBe('records')
  expect(choose('2022-03-01', '2022-12-31')).toBe('records')
  expect(choose('2023-01-01', '2023-12-31')).toBe('records')
  expect(choose('2022-02-28', '2022-12-31')).toBe('published')
})

test('days after the records are asked of published figures only where these reach them', () => {
  expect(choose('2023-10-01', '2023-12-31')).toBe('published')
  expect(choose('2023-11-15', null)).toBe('published')
  expect(choose('2023-11-16', null)).toBe('records')
  expect(choose('2024-01-01', '2024-12-31')).toBe('records')
  expect(choose('2023-10-01', '2023-12-31', null)).toBe('records')
})

test('days that the published figures do not reach either are asked of records', () => {
  expect(choose('2009-01-01', '2009-12-31')).toBe('records')
  expect(choose('2012-06-01', '2013-12-31')).toBe('published')
  expect(choose('2013-01-01', '2013-12-31')).toBe('published')
  expect(choose('2013-01-01', '2013-12-31', null)).toBe('records')
  expect(choose('2021-01-01', '2022-12-31', { from: '2022-03-01', to: '2023-11-15' })).toBe('records')
})

test('a source that is asked for is taken, and without records there is no choice', () => {
  expect(chooseSource({ source: 'published', from: null, to: null }, RECORDS, null)).toBe('published')
  expect(chooseSource({ source: null, from: '2024-01-01', to: null }, null, PUBLISHED)).toBe('published')
})
