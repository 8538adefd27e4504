import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { memoizedChart } from '../../../../renderer/charts/memoized-chart.tsx'

interface ChartProps {
  readonly rows: readonly { readonly code: string; readonly value: number | null }[]
  readonly onToggle: (code: string, isAdding: boolean) => void
  readonly onList?: (code: string) => void
}

const nothing = () => undefined

/** What a chart was rendered with, each time: this one has no elements. */
const rendered: ChartProps[] = []
const Chart = memoizedChart(function Chart(props: ChartProps) {
  rendered.push(props)
  return null
})

/** As much of an element as React needs to draw nothing into it. */
const PLACE = {
  nodeType: 1,
  tagName: 'DIV',
  namespaceURI: 'http://www.w3.org/1999/xhtml',
  addEventListener: nothing,
  ownerDocument: { nodeType: 9, addEventListener: nothing, activeElement: null },
}

let root: Root

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.stubGlobal('window', { HTMLIFrameElement: class {} })
  rendered.length = 0
  root = createRoot({ ...PLACE } as unknown as HTMLElement)
})

afterEach(() => {
  act(() => root.unmount())
  vi.unstubAllGlobals()
})

const draw = (props: ChartProps) => act(() => root.render(<Chart {...props} />))
const rowsOf = (value: number | null) => [{ code: 'a', value }]

test('equal data are rendered once, whatever objects and handlers they come with', () => {
  draw({ rows: rowsOf(1), onToggle: () => undefined })
  draw({ rows: rowsOf(1), onToggle: () => undefined })
  expect(rendered).toHaveLength(1)
})

test.each([
  ['another value', { rows: rowsOf(2), onToggle: nothing }],
  ['no value', { rows: rowsOf(null), onToggle: nothing }],
  ['another row', { rows: [...rowsOf(1), { code: 'b', value: 1 }], onToggle: nothing }],
  ['no row', { rows: [], onToggle: nothing }],
  ['a handler that was not there', { rows: rowsOf(1), onToggle: nothing, onList: nothing }],
])('%s is rendered', (_, props) => {
  draw({ rows: rowsOf(1), onToggle: nothing })
  draw(props)
  expect(rendered).toHaveLength(2)
})

test('a chart that was not rendered again calls the latest handler', () => {
  const called: string[] = []
  draw({ rows: rowsOf(1), onToggle: () => called.push('first') })
  draw({ rows: rowsOf(1), onToggle: (code, isAdding) => called.push(`second ${code} ${isAdding}`) })
  rendered[0]?.onToggle('a', true)
  expect(called).toEqual(['second a true'])
})

test.each([
  ['place/class-limits'],
  ['bars/delay-bars'],
  ['grades'],
  ['time/heat-map'],
  ['bars/plain-bars'],
  ['place/region-map'],
  ['time/small-multiples'],
  ['place/tile-map'],
  ['bars/top-bars'],
  ['time/trend-chart'],
  ['time/year-columns'],
])('%s is such a chart', (name) => {
  const source = readFileSync(join(import.meta.dirname, '../../../../renderer/charts', `${name}.tsx`), 'utf8')
  expect(source).toContain(' = memoizedChart(function ')
})
