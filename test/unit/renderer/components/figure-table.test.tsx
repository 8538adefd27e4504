import { beforeAll, expect, test } from 'vitest'
import { FigureTable } from '../../../../renderer/components/figure-table.tsx'
import { loadLanguage } from '../../../../renderer/state/messages.ts'
import { stillPage } from '../../../support/still-page.tsx'

beforeAll(() => loadLanguage('fr'))

test('a line of a table of figures breaks neither within years nor within a formula', () => {
  const columns = [
    { label: 'a', isFigure: false },
    { label: 'b', isFigure: false },
  ]
  const table = <FigureTable figures={{ caption: 'c', columns, rows: [['CO₂', '2022–2025']] }} />
  const cells = stillPage(table, {}).replaceAll(/ class="[^"]*"/g, '')
  expect(cells).toContain('<th scope="row">CO<sub>2</sub></th>')
  expect(cells).toContain('<td data-figure="false" data-reason="false"><span>2022–2025</span></td>')
})

test('a reason in the place of a figure may break, a figure may not', () => {
  const columns = [
    { label: 'a', isFigure: false },
    { label: 'b', isFigure: true },
  ]
  const rows = [
    ['Parcs', 'n.c. : moins de 20 incidents ces jours-là'],
    ['Voirie', 'environ 1 250 000 M€'],
  ]
  const cells = stillPage(<FigureTable figures={{ caption: 'c', columns, rows }} />, {})
  expect([...cells.matchAll(/data-reason="(\w+)"/g)].map(([, isReason]) => isReason)).toEqual(['true', 'false'])
})
