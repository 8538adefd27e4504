import { expect, test } from 'vitest'
import { openShippedFolder } from '../history/shipped-folder.ts'

test('a published figure without a source of its own is reconciled under the name of its file', async () => {
  const folder = await openShippedFolder()
  try {
    await folder.take('annees.csv', 'Année;Nombre\n2020;80.000\n')
    await folder.take('releves.csv', 'N°;Signalé le;Statut\n1;31/03/2020;Signalé\n')
    const { rows } = await folder.client.call('reconciliation.query', { asOf: null })
    const sources = new Map(rows.map(({ key, published }) => [key, published?.source]))
    expect(sources.get('2020')).toBe('annees.csv')
    expect(sources.get('2022')).toBe('CIRB-CIBG, Rapport annuel 2022, III, Chiffres clés')
  } finally {
    folder.close()
  }
})
