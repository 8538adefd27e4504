import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const FOLDER = new URL('../../../renderer/', import.meta.url)

interface Rule {
  /** The condition of the block around it, empty where there is none. */
  readonly within: string
  readonly selectors: readonly string[]
  readonly declarations: string
}

/** The rules of a style sheet, with those within one condition after the others. */
function rulesOf(sheet: string): readonly Rule[] {
  const css = readFileSync(new URL(sheet, FOLDER), 'utf8').replaceAll(/\/\*.*?\*\//gs, '')
  const conditional = /(@(?:media|container)[^{]*)\{((?:[^{}]*\{[^{}]*\})*)\s*\}/g
  const plain = (text: string, within: string): readonly Rule[] =>
    [...text.matchAll(/([^{}@]+)\{([^{}]*)\}/g)].map(([, selectors = '', declarations = '']) => ({
      within,
      selectors: selectors.split(/,(?![^(]*\))/).map((selector) => selector.trim()),
      declarations,
    }))
  return [
    ...plain(css.replaceAll(conditional, ''), ''),
    ...[...css.matchAll(conditional)].flatMap(([, within = '', text = '']) => plain(text, within)),
  ]
}

/** What a style sheet says of a selector under a condition. */
function saidOf(sheet: string, selector: string, within = ''): string {
  return rulesOf(sheet)
    .filter((rule) => (within === '' ? rule.within === '' : rule.within.includes(within)))
    .filter(({ selectors }) => selectors.includes(selector))
    .map(({ declarations }) => declarations)
    .join('')
}

test('the name of a body breaks before it moves the amounts out of sight, and is not set in the width of figures', () => {
  const name = saidOf('budgets/budgets.module.css', '.name')
  expect(name).toMatch(/max-width: \d+px/)
  expect(name).toContain('white-space: normal')
  expect(name).toContain('font-variant-numeric: normal')
})

test('of the rows that differ only a long word breaks within', () => {
  const broken = rulesOf('history/history.module.css').filter(({ declarations }) => /anywhere/.test(declarations))
  expect(broken.flatMap(({ selectors }) => selectors)).toEqual(['.rows [data-has-long-word="true"]'])
})

test('buttons that do not fit beside the figures of a receipt go below them together', () => {
  expect(saidOf('data/receipt.module.css', '.actions')).toContain('flex: 1 1 auto')
})

test.each([
  [
    'what parts the dataset from the file',
    'data/file-bar.module.css',
    '.recognised',
    '860px',
    'border-inline-start: 0',
  ],
  ['the sign of a template', 'data/tables.module.css', '.table .sign', '860px', 'display: none'],
  ['the way from step to step', 'data/steps.module.css', '.steps li + li::before', '860px', 'width: 8px'],
  ['the edge of what differs', 'history/history.module.css', '.rows :is(th, td)', '700px', 'padding-inline: 5px'],
  ['a long name of a body', 'budgets/budgets.module.css', '.name', '700px', 'max-width: 150px'],
])('%s gives way at twice the size', (_name, sheet, selector, width, declaration) => {
  expect(saidOf(sheet, selector, `max-width: ${width}`)).toContain(declaration)
})

test.each([
  ['the longest reason', 'reconciliation/reconciliation.module.css', '.table td:last-child', '', 'min-width: 152px'],
  ['four keys of one action', 'help/key-list.module.css', '.place dl > div', 'min-width: 440px', '220px'],
  ['the name of a figure', 'data/changes.module.css', '.effects th:first-child', '', 'min-width: 110px'],
])('%s has room for its words', (_name, sheet, selector, within, declaration) => {
  expect(saidOf(sheet, selector, within)).toContain(declaration)
})

test('what is beside a sign is in line with the words above', () => {
  expect(saidOf('data/outcome.module.css', '.totals bdi')).toContain('padding-inline-start: 22px')
})

test('a choice is as wide as the fields beside it', () => {
  expect(saidOf('data/mappings/mappings.module.css', '.form > div')).toMatch(/width: \d+px/)
})

test.each([
  ['what is said once', 'app/app.module.css', '.said', 'forced-colors', 'border: 1px solid CanvasText'],
  [
    'what lies over the files of a batch',
    'data/batch/batch.module.css',
    '.batch td:last-child::before',
    'scrollable',
    'var(--shade)',
  ],
])('%s is set off from what is behind it', (_name, sheet, selector, within, declaration) => {
  expect(saidOf(sheet, selector, within)).toContain(declaration)
})
