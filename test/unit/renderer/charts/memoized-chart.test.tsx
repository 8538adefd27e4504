import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { act } from 'react'
import { beforeEach, expect, test } from 'vitest'
import { memoizedChart } from '../../../../renderer/charts/memoized-chart.tsx'
import { rootNowhere } from '../../../support/drawn-nowhere.ts'

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

const shown: unknown[] = []
const Names = memoizedChart(function Names({ of }: { readonly of: readonly unknown[] }) {
  shown.push(of)
  return null
})

const nowhere = rootNowhere()

beforeEach(() => {
  rendered.length = 0
  shown.length = 0
})

const draw = (props: ChartProps) => act(() => nowhere.root.render(<Chart {...props} />))
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

test('what is no plain data is rendered again unless it is the same', () => {
  const names = new Map([['a', 'A']])
  const drawNames = (of: readonly unknown[]) => act(() => nowhere.root.render(<Names of={of} />))
  drawNames([names])
  drawNames([names])
  expect(shown).toHaveLength(1)
  drawNames([new Map([['a', 'A']])])
  drawNames([{ a: undefined }])
  drawNames([{ b: undefined }])
  drawNames([[]])
  drawNames([{}])
  expect(shown).toHaveLength(6)
})

test('a chart that was not rendered again calls the latest handler', () => {
  const called: string[] = []
  draw({ rows: rowsOf(1), onToggle: () => called.push('first') })
  draw({ rows: rowsOf(1), onToggle: (code, isAdding) => called.push(`second ${code} ${isAdding}`) })
  rendered[0]?.onToggle('a', true)
  expect(called).toEqual(['second a true'])
})

const sourceOf = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../../../renderer', `${name}.tsx`), 'utf8')

test.each([
  ['charts/bars/delay-bars'],
  ['charts/legends'],
  ['charts/time/heat-map'],
  ['charts/bars/plain-bars'],
  ['charts/place/region-map'],
  ['charts/time/small-multiples'],
  ['charts/place/tile-map'],
  ['charts/bars/top-bars'],
  ['incidents/cards/trend/trend-drawing'],
  ['charts/time/year-columns'],
  ['components/card/chart-menu'],
  ['incidents/cards/top-ranking-card'],
  ['incidents/cards/trend/trend-choices'],
  ['incidents/sentence/period-chip'],
])('%s is such a chart', (name) => {
  expect(sourceOf(name)).toContain(' = memoizedChart(function ')
})

test('both legends of maps are such charts', () => {
  expect(sourceOf('charts/legends').split(' = memoizedChart(function ')).toHaveLength(3)
})

test.each([
  ['components/card/information', 'InformationButton'],
  ['charts/bars/top-row', 'RowValue'],
  ['charts/bars/top-row', 'RowColumns'],
  ['views/history-buttons', 'HistoryButton'],
  ['components/clipboard', 'CopyLink'],
])('%s: what a click does not change in %s is not rendered', (name, component) => {
  expect(sourceOf(name)).toContain(`const ${component} = memo(function `)
})
