import { expect, test } from 'vitest'
import { PLAIN_QUESTION } from '../../../../shared/domain/incidents/question.ts'
import { openShippedFolder } from '../../../support/shipped-folder.ts'

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

test('a figure that a later file brings unchanged is of the later day, as everywhere', async () => {
  const folder = await openShippedFolder()
  try {
    const years = 'Année;Nombre\n2020;80.000\n'
    await folder.take('annees.csv', years)
    await folder.take('annees-2.csv', years, '2023-11-30')
    await folder.take('releves.csv', 'N°;Signalé le;Statut\n1;31/03/2020;Signalé\n')
    const { rows } = await folder.client.call('reconciliation.query', { asOf: null })
    const published = rows.find(({ by, key }) => by === 'year' && key === '2020')?.published
    expect(published).toMatchObject({ value: 80_000, source: 'annees.csv', asOf: '2023-11-30' })
    const question = { ...PLAIN_QUESTION, source: 'published', from: '2020-01-01', to: '2020-12-31' } as const
    const answer = await folder.client.call('figures.query', question)
    expect(answer.asOf).toBe('2023-11-30')
  } finally {
    folder.close()
  }
})

test('records are counted over the days of the figure that is shown of a year, not over those of a shorter one', async () => {
  const folder = await openShippedFolder()
  try {
    await folder.take('moitie.csv', 'Du;Au;Incidents\n01/01/2020;30/06/2020;30\n')
    await folder.take('annee.csv', 'Du;Au;Incidents\n01/01/2020;31/12/2020;80\n')
    await folder.take('moitie-2023.csv', 'Du;Au;Incidents\n01/01/2023;30/06/2023;60.000\n')
    const days = ['13/01/2020', '31/03/2020', '30/09/2020', '31/12/2020', '31/03/2023', '15/11/2023']
    const rows = days.map((day, index) => `${index + 1};${day};Signalé`)
    await folder.take('releves.csv', ['N°;Signalé le;Statut', ...rows, ''].join('\n'))
    const found = await folder.client.call('reconciliation.query', { asOf: null })
    const ofYear = (year: string) => found.rows.find(({ by, key }) => by === 'year' && key === year)
    expect(ofYear('2020')).toMatchObject({ from: '2020-01-01', to: '2020-12-31', published: { value: 80 }, records: 4 })
    expect(ofYear('2023')).toMatchObject({
      from: '2023-01-01',
      to: '2023-11-15',
      published: { value: 132_686, source: 'FixMyStreet, Tableau 1' },
      records: 2,
    })
  } finally {
    folder.close()
  }
})

test('a published category of which there is no record is not counted as zero, and says why', async () => {
  const folder = await openShippedFolder()
  try {
    const file = 'N°;Signalé le;Catégorie;Statut\n1;20/01/2023;Voirie;Signalé\n2;15/11/2023;Voirie;Signalé\n'
    await folder.take('releves.csv', `${file}3;20/01/2022;Parc;Signalé\n`)
    const { rows } = await folder.client.call('reconciliation.query', { asOf: null })
    const found = (key: string) => rows.find((row) => row.by === 'category' && row.key === key)
    const unknown = { records: null, difference: null, share: null, reasons: ['not-in-records'] }
    expect(found('monument')).toMatchObject(unknown)
    expect([found('park')?.records, found('road')?.records]).toEqual([0, 2])
  } finally {
    folder.close()
  }
})
