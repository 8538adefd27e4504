import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const FOLDER = new URL('../../../../renderer/', import.meta.url)

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
  expect(saidOf('data/imports/receipt.module.css', '.actions')).toContain('flex: 1 1 auto')
})

test.each([
  [
    'what parts the dataset from the file',
    'data/flow/file-bar.module.css',
    '.recognised',
    '860px',
    'border-inline-start: 0',
  ],
  ['the sign of a template', 'components/tables.module.css', '.table .sign', '860px', 'display: none'],
  ['the way from step to step', 'data/flow/steps.module.css', '.steps li + li::before', '860px', 'width: 8px'],
  ['the edge of what differs', 'history/history.module.css', '.rows :is(th, td)', '700px', 'padding-inline: 5px'],
  ['a long name of a body', 'budgets/budgets.module.css', '.name', '700px', 'max-width: 150px'],
  ['a line of several values', 'history/history.module.css', '.rows ul', '700px', 'display: block'],
])('%s gives way at twice the size', (_name, sheet, selector, width, declaration) => {
  expect(saidOf(sheet, selector, `max-width: ${width}`)).toContain(declaration)
})

test.each([
  ['the longest reason', 'reconciliation/reconciliation.module.css', '.table td:last-child', '', 'min-width: 152px'],
  ['four keys of one action', 'help/key-list.module.css', '.place dl > div', 'min-width: 440px', '220px'],
  ['the name of a figure', 'data/flow/changes.module.css', '.effects th:first-child', '', 'min-width: 110px'],
])('%s has room for its words', (_name, sheet, selector, within, declaration) => {
  expect(saidOf(sheet, selector, within)).toContain(declaration)
})

test('what is beside a sign is in line with the words above', () => {
  expect(saidOf('data/flow/outcome.module.css', '.totals bdi')).toContain('padding-inline-start: 22px')
})

test('what can be pressed in the bar has an edge that the colours of a system draw', () => {
  expect(saidOf('app/top-bar.module.css', '.plain')).toContain('border: 1px solid transparent')
})

test('a head whose neighbour out of sight has two lines stands in the middle of both', () => {
  const head = '.table :is(thead th, [data-figure])'
  expect(saidOf('reconciliation/reconciliation.module.css', head, '930px')).toContain('vertical-align: middle')
})

test('the bar with the button that writes stays in sight in every window that is not very low', () => {
  expect(saidOf('data/flow/trial.module.css', '.trial', 'min-height: 600px')).toContain('position: sticky')
  expect(saidOf('data/flow/outcome.module.css', '.list > section[data-is-long="true"]')).toMatch(/max-height: \d+px/)
})

test('what waits for an answer stands beside the buttons where there is room', () => {
  expect(saidOf('data/flow/trial.module.css', '.trial > .go')).toMatch(/flex: 1 1 \d+px/)
})

test('from what a reading was made has two lines, what tells it all of its own', () => {
  expect(saidOf('data/reading/understanding.module.css', '.understood dd > small')).toContain('-webkit-line-clamp: 2')
  expect(saidOf('data/reading/understanding.module.css', '.understood dd > .evidence')).toContain('display: block')
})

test('the ring of an item of a menu does not lie on the next one', () => {
  expect(saidOf('theme/base.css', '.mantine-Menu-item:focus-visible')).toContain('outline-offset: -2px')
})

test('a long list of problems ends within a line: there is more to scroll to', () => {
  const [, height = ''] =
    /max-height: (\d+)px/.exec(saidOf('data/reading/problems.module.css', '.problems section[data-is-long="true"]')) ??
    []
  // A problem is three lines of 17, 12 around them and a line before the next.
  const intoTheFifth = Number(height) - 4 * (3 * 17 + 12 + 1) - 6
  expect((intoTheFifth % 17) / 17).toBeGreaterThan(0.25)
  expect((intoTheFifth % 17) / 17).toBeLessThan(0.75)
})

test('a figure that does not fit beside its words goes below them', () => {
  expect(saidOf('programmes/participants.module.css', '.stated > div')).toContain('flex-wrap: wrap')
  expect(saidOf('programmes/participants.module.css', '.stated dt')).toMatch(/flex: 1 1 \d+px/)
})

test('rows in half a card know how narrow it is', () => {
  expect(saidOf('data/flow/changes.module.css', '.changes > div')).toContain('container-type: inline-size')
})

test('no question of the help leaves one word to its last line', () => {
  expect(saidOf('help/help.module.css', '.task h3')).toContain('text-wrap: balance')
})

test('a choice is as wide as the fields beside it', () => {
  expect(saidOf('data/folder/mappings.module.css', '.form > div')).toMatch(/width: \d+px/)
})

test.each([
  ['what is said once', 'app/said-once.module.css', '.said', 'forced-colors', 'border: 1px solid CanvasText'],
  [
    'what lies over the files of a batch',
    'data/flow/batch.module.css',
    '.batch td:last-child::before',
    'scrollable',
    'var(--shade)',
  ],
  [
    'what lies over the files of a batch, also in the colours of the system,',
    'data/flow/batch.module.css',
    '.batch td:last-child::before',
    'forced-colors',
    'background: CanvasText',
  ],
  [
    'the outcome of a row, also in the colours of the system,',
    'data/reading/sample.module.css',
    '.sample .outcome::before',
    'forced-colors',
    'background: CanvasText',
  ],
])('%s is set off from what is behind it', (_name, sheet, selector, within, declaration) => {
  expect(saidOf(sheet, selector, within)).toContain(declaration)
})

test('the shade at the edge of what scrolls lies over heads that stay, also where the system takes the colours', () => {
  const sheet = 'components/scroll-region.module.css'
  expect(saidOf(sheet, '.region::after')).toMatch(/position: sticky.*z-index: 2/s)
  expect(saidOf(sheet, '.region::after', 'scrollable: inline-end')).toContain('display: block')
  expect(saidOf(sheet, '.region::after', 'forced-colors')).toContain('forced-color-adjust: none')
  // It stays at the edge of the window only within a column as wide as what scrolls.
  expect(saidOf(sheet, '.region')).toContain('grid-template-columns: minmax(min-content, 1fr)')
})

test('what a field asks for is told by more than its colour where the system takes the colours', () => {
  expect(saidOf('theme/base.css', '::placeholder', 'forced-colors')).toContain('font-style: italic')
})

test.each([
  ['a figure with a word before it', 'overview/headlines.module.css', '.value', 'max-width: 660px', 'font-size: 24px'],
  ['the longest name', 'charts/bars/top-bars.module.css', '.top', '', 'fit-content(34%)'],
  ['a selection', 'incidents/cards/selection.module.css', '.counted', '', 'text-wrap: balance'],
  ['a change', 'incidents/cards/selection.module.css', '.facts > :has(dd > button)', '', 'white-space: normal'],
  [
    'what leads to the file',
    'rows/rows-drawer.module.css',
    '.tools > button',
    'max-width: 700px',
    'padding-inline: 6px',
  ],
])('%s takes no more lines than it needs', (_name, sheet, selector, within, declaration) => {
  expect(saidOf(sheet, selector, within)).toContain(declaration)
})

test('columns that stay at the edges of a table have its shade beside them, not over them', () => {
  expect(saidOf('data/reading/sample.module.css', '.sample section::after')).toContain('content: none')
  expect(saidOf('data/flow/batch.module.css', 'section:has(> .batch)::after')).toContain('content: none')
  expect(saidOf('rows/row-table.module.css', '.scroll::before')).toContain('content: none')
})

test('controls, tools and the title of a card are on one line', () => {
  expect(saidOf('components/card/card.module.css', '.controls', 'min-width: 641px')).toMatch(
    /center.*margin-block: -4px/s,
  )
})

test('two trends side by side begin at one height, whichever title needs a second line', () => {
  const header = '.pair[data-chart="trend"] .chart header'
  expect(saidOf('incidents/pinned/pinned-pair.module.css', header, 'pair')).toContain('min-height: 66px')
})

test('the lines of a name beside a bar are of one length, and a reason in a table of figures breaks', () => {
  expect(saidOf('charts/bars/bars.module.css', '.label')).toContain('text-wrap: balance')
  expect(saidOf('components/figure-table.module.css', '.table tbody [data-reason="true"]')).toContain('normal')
})

test('lines of one head are as close as those of a sentence', () => {
  expect(saidOf('incidents/pinned/pinned-table.module.css', '.pair')).toContain('line-height: 16px')
})

test('the box of years that are missing leaves room for the figures beside it', () => {
  expect(saidOf('charts/time/year-columns.module.css', '.columns :global(.recharts-reference-area-rect)')).toMatch(
    /scaleX\(0/,
  )
})

test('what waits names what it dims: else a browser styles all below each chart that waits, at each click', () => {
  const sheets = globSync('**/*.css', { cwd: FOLDER })
  expect(sheets).toContain('rows/few-rows.module.css')
  const selectors = sheets.flatMap((sheet) => rulesOf(sheet).flatMap((rule) => rule.selectors))
  const unnamed = /\[(aria-busy|data-series)[^\]]*\][^>+~ ]*[>+~ ]+(\*|:not\()/
  expect(selectors.filter((selector) => unnamed.test(selector))).toEqual([])
})

test('nothing moves from one look to another: each step would be a frame, and the page laid out before and after', () => {
  const animated = globSync('**/*.css', { cwd: FOLDER }).flatMap((sheet) =>
    rulesOf(sheet).filter(({ declarations }) => /transition/.test(declarations)),
  )
  expect(animated).toEqual([])
})

test.each(['charts/time/sparkline.module.css', 'charts/bars/top-bars.module.css'])(
  'what a click or a pointer dims in %s never has a layer: to make or lose one, the page is laid out',
  (sheet) => {
    expect(readFileSync(new URL(sheet, FOLDER), 'utf8')).not.toMatch(/\s(opacity|isolation|filter):/)
  },
)

test('every property of ours that is used is set somewhere: a colour without a name draws nothing', () => {
  const sources = globSync('**/*.{css,ts,tsx}', { cwd: FOLDER }).map((file) =>
    readFileSync(new URL(file, FOLDER), 'utf8'),
  )
  const found = (pattern: RegExp) =>
    new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map(([, name]) => name)))
  const isSet = found(/(?<!var\()(--[\w-]+)['"]?(?: as string)?\]?\s*[:,]/g)
  // Of a plot within its window, set by the name of the side.
  for (const side of ['top', 'right', 'bottom', 'left']) isSet.add(`--${side}-side`)
  const used = found(/var\((--(?!mantine-)[\w-]+)/g)
  expect(used.size).toBeGreaterThan(40)
  expect([...used].filter((name) => !isSet.has(name))).toEqual([])
})
