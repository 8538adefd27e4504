import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkHeaders, readMapping } from '../../../../electron/cli/import/mapping-file.ts'
import { UsageError } from '../../../../electron/cli/terminal.ts'
import { createTranslator } from '../../../../shared/i18n/all-languages.ts'
import { openFolder, temporaryFolder } from '../../../support/folder.ts'

/** The words in which a mapping is refused, its path aside. */
function refusalOf(work: (path: string) => unknown, text: string | null): string {
  using folder = temporaryFolder()
  const path = join(folder.path, 'm.json')
  if (text !== null) writeFileSync(path, text)
  try {
    work(path)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    return createTranslator('en')(error.key, error.values).replaceAll(path, 'm.json')
  }
  return ''
}

test.each([
  [null, 'The mapping file m.json was not found.'],
  ['{', 'The mapping file m.json is not well-formed JSON.'],
  ['{"headers":3}', 'In m.json, “headers” has no place there, or no value that is allowed.'],
  [
    '{"columns":{"Bedrag":{"field":"amount","dates":"x"}}}',
    'In m.json, “columns > Bedrag > dates” has no place there, or no value that is allowed.',
  ],
])('a mapping file that says %j is refused in words', (text, words) => {
  expect(refusalOf((path) => readMapping(path, null), text)).toBe(words)
})

test('a field that the dataset does not have is named', () => {
  const text = '{"columns":{"Bedrag":{"field":"foo"}}}'
  expect(refusalOf((path) => readMapping(path, 'years'), text)).toMatch(/“foo” is not a field.*year, from, to, value/)
  expect(refusalOf((path) => readMapping(path, null), text.replace('foo', 'amount:2023'))).toBe('')
  expect(refusalOf((path) => readMapping(path, 'years'), text.replace('foo', ''))).toBe('')
  const ofWords = (field: string): string => JSON.stringify({ choices: { [field]: { crédit: 'planned' } } })
  expect(refusalOf((path) => readMapping(path, null), ofWords('nature'))).toMatch(/“nature” is not a field/)
  expect(refusalOf((path) => readMapping(path, null), ofWords('kind'))).toBe('')
})

test('a column that no file has is named', async () => {
  using folder = openFolder()
  const { plan } = await folder.plan('Année;Incidents\n2021;75\n')
  const words = refusalOf((path) => checkHeaders(path, { columns: { Bedrag: { field: 'value' } } }, [plan]), '')
  expect(words).toBe('No file has the column “Bedrag” that m.json names. Columns found: Année, Incidents.')
  expect(refusalOf((path) => checkHeaders(path, { columns: { Incidents: { field: '' } } }, [plan]), '')).toBe('')
})

test('a mapping may stand on the command line itself', () => {
  const mapping = { columns: { 'Montant l’an': { field: 'amount', number: 'comma' } } }
  expect(readMapping(JSON.stringify(mapping), 'budgets')).toEqual(mapping)
  const words = refusalOf(() => readMapping(`{"columns":{"${'x'.repeat(90)}"`, null), null)
  expect(words).toMatch(`The text {"columns":{"${'x'.repeat(27)}… given with --mapping is not well-formed JSON. `)
})

test.each([
  [{ values: { programme: '…' } }, 'values > programme'],
  [{ values: { unit: 'EUR|k EUR' } }, 'values > unit'],
  [{ columns: { Montant: { field: 'amount|' } } }, 'columns > Montant > field'],
  [{ choices: { kind: { CE: 'planned|paid' } } }, 'choices > kind > CE'],
  [{ columns: { Montant: { field: 'amount', number: 'comma|point' } } }, 'columns > Montant > number'],
  [{ parts: 'add-up|refuse' }, 'parts'],
])('what a person has still to give or to choose is refused with its place, and what to do: %j', (mapping, place) => {
  expect(refusalOf((path) => readMapping(path, null), JSON.stringify(mapping))).toBe(
    `In m.json, “${place}” is still open: keep one of the answers between |, or write what … stands for.`,
  )
})

test('the lines of several tables, of which none was chosen, are refused with their place', () => {
  const words = refusalOf(() => readMapping('{"header":3|21}', null), null)
  expect(words).toBe(
    'In {"header":3|21}, “header” is still open: keep one of the answers between |, or write what … stands for.',
  )
})
