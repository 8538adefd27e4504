import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commandOf, readCommandLine } from '../../../electron/shell/command-line.ts'
import { handoverSchema, knownFragment, openingsOf } from '../../../electron/shell/opening.ts'
import { viewFragment } from '../../../shared/domain/view/view-link.ts'
import { DEFAULT_VIEW } from '../../../shared/domain/view/view-state.ts'

describe('the command line', () => {
  const window = { kind: 'window', dataFolder: null, isDemonstration: false, rest: [] }

  test.each([
    [[], window],
    [['--demo'], { ...window, isDemonstration: true }],
    [['--data-dir', '/d', 'a.csv'], { ...window, dataFolder: '/d', rest: ['a.csv'] }],
    [['--data-dir=/d', '#/data'], { ...window, dataFolder: '/d', rest: ['#/data'] }],
    [['--data-dir'], window],
    [['--data-dir='], window],
    [['--ozone-platform=x11', '--no-sandbox', '-psn_0_1', 'a.csv'], { ...window, rest: ['a.csv'] }],
    [['cli', 'query', 'incidents', '--by', 'year'], { kind: 'cli', args: ['query', 'incidents', '--by', 'year'] }],
    [['--no-sandbox', 'cli', 'check', '--json'], { kind: 'cli', args: ['check', '--json'] }],
  ])('%j', (args, expected) => {
    expect(readCommandLine(args)).toEqual(expected)
  })
})

test.each([
  [['query', 'incidents'], 'query'],
  [['--json', '--data-dir', 'report', '--lang', 'fr', 'serve'], 'serve'],
  [['--json'], null],
])('the command of %j is %j', (args, expected) => {
  expect(commandOf(args)).toBe(expected)
})

describe('E10: a second instance and file arguments', () => {
  test('E10: files and views are taken, switches are not', () => {
    const args = ['--inspect', '--data-dir=/other', '--demo', '-x', 'a.csv', '/b.csv', '#/incidents', '']
    expect(openingsOf(args, '/here')).toEqual([
      { kind: 'file', path: '/here/a.csv' },
      { kind: 'file', path: '/b.csv' },
      { kind: 'view', fragment: '#/incidents' },
    ])
  })

  test('a file that a desktop passes by its address is taken by its path', () => {
    const args = [
      'file:///home/me/My%20records.csv',
      'FILE:///b%C3%A9.csv',
      'file://server/share/x.csv',
      'file:///a%2Fb',
      'file:%',
    ]
    expect(openingsOf(args, '/here')).toEqual([
      { kind: 'file', path: '/home/me/My records.csv' },
      { kind: 'file', path: '/bé.csv' },
    ])
  })

  test.each([
    { openings: [{ kind: 'file', path: '../../x' }] },
    { openings: [{ kind: 'export', path: '/x' }] },
    { openings: [{ kind: 'file', path: '/x', dataDir: '/other' }] },
    { openings: [{ kind: 'view', fragment: 'x'.repeat(1024 * 1024) }] },
    { openings: Array.from({ length: 21 }, () => ({ kind: 'view', fragment: '#/data' })) },
    { openings: [], argv: ['--inspect'] },
    null,
    'import',
  ])('E10: a handover such as %.60j is refused whole', (handover) => {
    expect(handoverSchema.safeParse(handover).success).toBe(false)
  })

  test('E10: any handover is answered, never followed', () => {
    fc.assert(fc.property(fc.anything(), (handover) => handoverSchema.safeParse(handover).success === false))
  })

  test.each([
    '#/data?v=<script>alert(1)</script>',
    `#/overview?v=${encodeURIComponent('{"unknown":1}')}`,
    `#/overview?v=${encodeURIComponent('{"__proto__":{"page":"data"}}')}`,
    `#/overview?v=${'a'.repeat(1024 * 1024)}`,
    '#/nowhere',
    'javascript:alert(1)',
  ])('E10: the view %.60s is not opened', (fragment) => {
    expect(knownFragment(fragment)).toBeNull()
  })

  test('E10: a view with a repeated key is read once, in its canonical form', () => {
    const fragment = `#/incidents?v=${encodeURIComponent('{"measure":"share","measure":"median-days"}')}`
    expect(knownFragment(fragment)).toBe(viewFragment({ ...DEFAULT_VIEW, page: 'incidents', measure: 'median-days' }))
  })
})
