import { expect, test } from 'vitest'
import { type ExportChoice, kindRefusal, rowsRefusal, withScope } from '../../../../renderer/export/export-choice.ts'

const CHOICE: ExportChoice = { scope: 'page', sections: ['trend', 'method'], language: 'fr', kind: 'pdf' }

test('rows are no PDF: the first file that they can be takes its place', () => {
  expect(kindRefusal('rows', 'pdf', 9)).toBe('scope')
  expect(withScope(CHOICE, 'rows')).toEqual({ ...CHOICE, scope: 'rows', sections: null, kind: 'xlsx' })
  expect(withScope({ ...CHOICE, kind: 'csv' }, 'rows').kind).toBe('csv')
})

test('sections are those of a scope: another one begins with its own', () => {
  expect(withScope(CHOICE, 'report')).toEqual({ ...CHOICE, scope: 'report', sections: null })
  expect(withScope(CHOICE, 'page')).toBe(CHOICE)
})

test('a page has images where it has charts, a whole report none', () => {
  expect([kindRefusal('page', 'images', 9), kindRefusal('page', 'images', 0)]).toEqual([null, 'charts'])
  expect(kindRefusal('report', 'images', 9)).toBe('scope')
})

test('rows are those of incidents, and only where records are shown', () => {
  expect(rowsRefusal('incidents', 'records', null)).toBeNull()
  expect(rowsRefusal('cross', 'records', null)).toBeNull()
  expect(rowsRefusal('on-time', 'records', null)).toBeNull()
  expect(rowsRefusal('incidents', 'published', null)).toBe('records')
  for (const cells of ['day', 'month'] as const) expect(rowsRefusal('incidents', 'records', cells)).toBe('cells')
  expect([rowsRefusal('budgets', 'records', null), rowsRefusal('overview', 'published', 'day')]).toEqual([
    'page',
    'page',
  ])
})
