import { expect, test } from 'vitest'
import {
  isDividedOtherwise,
  otherSeparator,
  secondHeader,
} from '../../../../../electron/backend/import/head/below-header.ts'
import { findLayouts, type Layout } from '../../../../../electron/backend/import/head/layout.ts'
import { headOfText } from '../../../../support/head-of-text.ts'

async function layoutOf(text: string): Promise<Layout> {
  const [layout] = findLayouts([await headOfText(text)], null, {})
  if (layout === undefined) throw new Error('no header is known')
  return layout
}

test.each([
  ['Nature;Programme;Montant;\n;;2022;2023\nprévu;a;1;2\n', '2022 / 2023'],
  ['Nature;Programme;Année;Montant\n;;;k€\nprévu;a;2022;1\n', 'k€'],
  ['Nature;Programme;Année;Montant\nprévu;a;2022;1\n', undefined],
  ['Nature;Programme;Année;Montant\n;;2022;\n', undefined],
])('a header that goes on in the line below it is told, a row is not: %j', async (text, names) => {
  const problem = secondHeader(await layoutOf(text), { file: 'a.csv' })
  expect([problem?.code, problem?.details.names?.join(' / ')]).toEqual([names && 'header-two-lines', names])
})

test.each([
  ['Catégorie;Nombre\nDivers,470\nPropreté,3\n', 2],
  ['Catégorie;Nombre\n\nDivers,470\n', 3],
  ['Catégorie;Nombre\nDivers,470\nPropreté;3\n', undefined],
  ['Catégorie;Nombre\n', undefined],
])('rows that another sign divides than their header are told by the first of them: %j', async (text, line) => {
  expect(otherSeparator(await layoutOf(text))?.place.line).toBe(line)
})

test.each([
  ['Divers,470', true],
  ['Bruxelles, le reste', false],
  ['Bruxelles, 2024', false],
])('%j alone in its line is a row of a table of another sign: %s', async (text, expected) => {
  expect(isDividedOtherwise(text, await layoutOf('Catégorie;Nombre\n'))).toBe(expected)
})
