import { expect, test } from 'vitest'
import { fieldsOf } from '../../../electron/backend/import/head/header-fields.ts'
import { DATASETS } from '../../../shared/domain/dataset/dataset.ts'
import { DEFINITIONS } from '../../../shared/domain/dataset/definitions.ts'
import { LANGUAGES } from '../../../shared/domain/vocabulary/language.ts'
import { createTranslator } from '../../../shared/i18n/all-languages.ts'
import { datasetNames, fileFieldWords } from '../../../shared/i18n/file-words.ts'
import { createFormat } from '../../../shared/i18n/format.ts'

test.each([
  ['fr', 'budgets, chiffres clés et relevés d’incidents'],
  ['nl', 'budgetten, kerncijfers en incidentgegevens'],
  ['en', 'budgets, key figures and incident records'],
] as const)('datasets are named once each and without capitals inside a sentence: %s', (language, names) => {
  const datasets = ['budgets', 'indicators', 'budgets', 'incidents'] as const
  expect(datasetNames(datasets, createTranslator(language), createFormat(language))).toBe(names)
})

test.each([
  ['fr', 'Organisation', 'Canal', 'Signalé le'],
  ['nl', 'Organisatie', 'Kanaal', 'Gemeld op'],
  ['en', 'Organisation', 'Channel', 'Reported on'],
] as const)('the fields of a file are called as the pages call them, in %s', (language, ...names) => {
  const t = createTranslator(language)
  expect(['entity', 'channel', 'created'].map((name) => fileFieldWords('incidents', name, t))).toEqual(names)
  expect(names.slice(0, 2)).toEqual([t('rows.column-organisation'), t('rows.column-channel')])
})

test('a column for one year carries it, and a field of an unknown dataset its code', () => {
  const t = createTranslator('nl')
  expect(fileFieldWords('budgets', 'planned:2023', t)).toBe('Gepland bedrag 2023')
  expect(fileFieldWords(null, 'planned', t)).toBe('planned')
})

test('a column that a file must have may be given the name by which it is asked for', () => {
  const asked = LANGUAGES.flatMap((language) =>
    DATASETS.flatMap((dataset) =>
      DEFINITIONS[dataset].fields
        .filter(({ isRequired }) => isRequired)
        .map(({ name }) => ({ dataset, name, words: fileFieldWords(dataset, name, createTranslator(language)) })),
    ),
  )
  const unknown = asked.filter(({ dataset, name, words }) => fieldsOf([words], dataset, {})[0]?.name !== name)
  expect(unknown).toEqual([])
})
