import { expect, test } from 'vitest'
import { nameChoices, nameCodes } from '../../../../../renderer/data/reading/named-points.tsx'
import {
  DEFAULT_IMPORT_OPTIONS,
  type ImportOptions,
  type ImportPlan,
} from '../../../../../shared/domain/import/import-plan.ts'
import { createTranslator } from '../../../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../../../shared/i18n/format.ts'

const WORDS = { t: createTranslator('en'), format: createFormat('en') }
const SCHAERBEEK = '21015'

/** What may be said of the name, and what comes of each choice. */
function choicesOf(options: ImportOptions, code: string, dataset: string, isRemembering: boolean) {
  const problems = isRemembering ? [{ code: 'note-mapping-used' }] : []
  const said: ImportOptions[] = []
  const trial = {
    plan: { dataset, problems } as unknown as ImportPlan,
    options,
    replan: (each: ImportOptions) => said.push(each),
  }
  const choices = nameChoices(trial, { field: 'municipality', name: 'Scharbek', code }, WORDS)
  return choices.map(({ label, isChosen, choose }) => {
    choose()
    return { label, isChosen, said: said.at(-1)?.mapping.choices?.municipality?.Scharbek }
  })
}

const own = { ...DEFAULT_IMPORT_OPTIONS, mapping: { choices: { municipality: { Scharbek: SCHAERBEEK } } } }

test('what a person said of a name goes back to the file where nothing was remembered of it', () => {
  expect(choicesOf(own, SCHAERBEEK, 'incidents', false)).toEqual([
    { label: 'As in the file', isChosen: false, said: undefined },
  ])
})

test('where something is remembered, taking an answer back is not said to follow the file', () => {
  expect(choicesOf(own, SCHAERBEEK, 'incidents', true)).toEqual([
    { label: 'Take this answer back', isChosen: false, said: undefined },
  ])
})

test('a name of records that was remembered may stay as it is written; one of a published table may not', () => {
  const [first, ...others] = choicesOf(DEFAULT_IMPORT_OPTIONS, SCHAERBEEK, 'incidents', true)
  expect(first).toEqual({ label: 'As in the file', isChosen: false, said: 'Scharbek' })
  expect(others).toHaveLength(nameCodes('municipality').length)
  expect(others.filter(({ isChosen }) => isChosen).map(({ said }) => said)).toEqual([SCHAERBEEK])
  expect(choicesOf(DEFAULT_IMPORT_OPTIONS, SCHAERBEEK, 'categories', true)).toEqual(others)
})
