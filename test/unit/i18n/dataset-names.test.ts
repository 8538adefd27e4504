import { expect, test } from 'vitest'
import { createTranslator } from '../../../shared/i18n/all-languages.ts'
import { datasetNames } from '../../../shared/i18n/dataset-names.ts'
import { createFormat } from '../../../shared/i18n/format.ts'

test.each([
  ['fr', 'budgets, chiffres clés et relevés d’incidents'],
  ['nl', 'budgetten, kerncijfers en incidentgegevens'],
  ['en', 'budgets, key figures and incident records'],
] as const)('datasets are named once each and without capitals inside a sentence: %s', (language, names) => {
  const datasets = ['budgets', 'indicators', 'budgets', 'incidents'] as const
  expect(datasetNames(datasets, createTranslator(language), createFormat(language))).toBe(names)
})
