import { expect, test } from 'vitest'
import { gatherSources } from '../../../../../renderer/data/folder/sources-disclosure.tsx'
import { asOfDays, documentsOf } from '../../../../../renderer/programmes/cited-documents.ts'

test('rows are counted by as-of day, and by the document that they cite', () => {
  const days = [{ asOf: '2022-12-31' }, { asOf: '2023-11-15' }, { asOf: '2022-12-31' }]
  expect(asOfDays(days)).toEqual([
    { day: '2023-11-15', count: 1 },
    { day: '2022-12-31', count: 2 },
  ])
  const sources = ['CIRB-CIBG, Rapport annuel 2022, IV, texte', 'CIRB-CIBG, Rapport annuel 2022, V', 'liste', '']
  expect(documentsOf(sources.map((source) => ({ source })))).toEqual(['CIRB-CIBG, Rapport annuel 2022', 'liste'])
})

test('sources are gathered with their datasets', () => {
  const sources = gatherSources([
    { dataset: 'indicators', source: 'b' },
    { dataset: 'dates', source: 'b' },
    { dataset: 'dates', source: 'a' },
    { dataset: 'dates', source: '' },
  ])
  expect(sources).toEqual([
    { source: 'a', rows: 1, datasets: ['dates'] },
    { source: 'b', rows: 2, datasets: ['indicators', 'dates'] },
  ])
})
