import { beforeAll, expect, test } from 'vitest'
import { TopBars } from '../../../../../renderer/charts/bars/top-bars.tsx'
import type { RowOrder } from '../../../../../renderer/charts/bars/top-heads.tsx'
import { loadLanguage } from '../../../../../renderer/state/messages.ts'
import { stillPage } from '../../../../support/still-page.tsx'

beforeAll(() => loadLanguage('en'))

const nothing = () => undefined
const row = (code: string, value: number, change: number | null) => ({
  code,
  label: code,
  value,
  text: String(value),
  share: '50 %',
  isMarked: false,
  change:
    change === null
      ? {
          before: '3',
          value: null,
          text: '',
          missing: { word: 'too-few' as const, reason: `${value} now, 3 before` },
        }
      : { before: '100', value: change, text: `${change}`, missing: null },
})
const drawn = (order: RowOrder) =>
  stillPage(
    <TopBars
      label="Incidents"
      rows={[row('roads', 130, 0.3), row('parks', 90, -0.1), row('bridges', 8, null)]}
      whole={{
        label: 'All',
        value: 228,
        text: '228',
        share: '100 %',
        change: { before: '203', value: 0.12, text: '+12 %', missing: null },
      }}
      others={null}
      heads={{
        order,
        label: 'Category',
        value: 'Incidents',
        share: 'Share',
        months: '',
        before: 'in 2022',
        change: 'Change',
      }}
      isSelection={false}
      onToggle={nothing}
      onClear={nothing}
      onSort={nothing}
    />,
    { language: 'en' },
  )
const options = (html: string) => html.split('role="option"').slice(1)
/** How long the bars of counts are, as shares of the longest. */
const counts = (html: string) =>
  [...html.matchAll(/width:calc\(\(100% - \d+px\) \* ([\d.]+)\)/g)].map(([, share]) => Number(share))
const changes = (html: string) => [...html.matchAll(/<i data-fall="(\w+)"/g)].map(([, fall]) => fall)

test('D9: sorted by change the bars are the changes, and counts are figures', () => {
  expect(counts(drawn('value'))).toEqual([1, 90 / 130, 8 / 130])
  expect(counts(drawn('change'))).toEqual([])
  // Of the whole, of a rise and of a fall; of few incidents none is drawn.
  expect(changes(drawn('change'))).toEqual(['false', 'false', 'true'])
})

test('each row tells the earlier value, and of few incidents both in place of a change', () => {
  const [roads, parks, bridges] = options(drawn('value'))
  expect(roads).toContain('>100<')
  expect(parks).toContain('>100<')
  expect(bridges).toContain('8 now, 3 before')
})

test('rows are options of one list box, heads the only buttons', () => {
  const html = drawn('value')
  expect(options(html)).toHaveLength(3)
  expect(html.match(/role="listbox"/g)).toHaveLength(1)
  expect([...html.matchAll(/<button[^>]*aria-pressed="(\w+)"/g)].map(([, pressed]) => pressed)).toEqual([
    'false',
    'true',
    'false',
  ])
  expect(html.match(/tabindex="0"/g)).toHaveLength(1)
})
