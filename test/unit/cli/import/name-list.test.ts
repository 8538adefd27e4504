import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { nameLines, readNameList, writeNameList } from '../../../../electron/cli/import/name-list.ts'
import type { AskedName } from '../../../../shared/domain/import/import-plan.ts'
import { readNameAnswers } from '../../../../shared/domain/import/name-answers.ts'
import { createTranslator } from '../../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../../shared/i18n/format.ts'
import { temporaryFolder } from '../../../support/folder.ts'

const WORDS = { t: createTranslator('en'), format: createFormat('en') }
const asked = (field: string, name: string, readings: readonly string[], rows = 1): AskedName => ({
  field,
  name,
  rows,
  readings,
  isRequired: false,
})
const NAMES = [
  asked('institution', 'Scharbeek', ['Scharbeek', 'Schaerbeek'], 1200),
  asked('category', 'Vorie', ['road']),
  asked('municipality', '=Gent; "stad"', ['=Gent; "stad"']),
]

test('names stand below one another with what they may be, in words', () => {
  expect(nameLines(NAMES.slice(0, 2), 'incidents', WORDS)).toEqual([
    '2 names are not recognised:',
    '  Name in the file  Field         Rows  May be',
    '  Scharbeek         institution  1,200  Scharbeek | Schaerbeek',
    '  Vorie             Category         1  Roads | one of the 13 categories',
  ])
  const many = Array.from({ length: 30 }, (_, index) => asked('status', `S${index}`, [`S${index}`]))
  expect(nameLines(many, 'incidents', WORDS).at(-1)).toBe('  and 10 more')
})

test('a list that is written is read back once it is filled in, whatever its names', () => {
  using folder = temporaryFolder()
  const path = join(folder.path, 'names.csv')
  expect(readNameList(path)).toBeNull()
  writeNameList(path, NAMES, WORDS)
  const text = readNameList(path) ?? ''
  expect(readNameAnswers(text, NAMES)).toEqual({ mapping: {}, unread: [], unasked: [] })
  const filled = text.replace('"\'=Gent; ""stad""";;', '"\'=Gent; ""stad""";Elsene;')
  expect(readNameAnswers(filled, NAMES).mapping).toEqual({
    choices: { municipality: { '=Gent; "stad"': '21009' } },
  })
  expect(readFileSync(path, 'utf8').startsWith('\ufeff')).toBe(true)
})

test('a list that a spreadsheet saved in another encoding is read, and what is no file, or is there already, is refused', () => {
  using folder = temporaryFolder()
  const path = join(folder.path, 'names.csv')
  writeFileSync(path, 'Été;Clôturé\n', 'latin1')
  expect(readNameList(path)).toBe('Été;Clôturé\n')
  expect(() => readNameList(folder.path)).toThrow('command.usage-answers')
  expect(() => writeNameList(join(folder.path, 'none', 'names.csv'), NAMES, WORDS)).toThrow('command.usage-answers')
  expect(() => writeNameList(path, NAMES, WORDS)).toThrow('command.usage-answers')
})
