import { expect, test } from 'vitest'
import { readStreetWritings } from '../../../../electron/backend/queries/street-writings.ts'
import { atOnce } from '../../../../electron/backend/turns/steps.ts'
import { streetWritings } from '../../../../shared/domain/row/street.ts'
import { openFolder } from '../../../support/folder.ts'

const ADDRESSES = [
  ...['', '12', 'Rue Haute', 'Rue Haute 1', 'Rue Haute 12', 'Rue Haute, 123', 'Rue Haute 12 bte 3', 'rue haute 7'],
  ...[
    'Rue Haute 12, 1000',
    'Rue Haute 1000',
    'Rue Haute 12-14',
    'Rue Haute 12/3',
    'Rue Haute12',
    'A12',
    '12, Rue Haute',
  ],
  ...['Rue du 11 Novembre', '11 Novemberlaan 5', 'Rue Haute / Hoogstraat 12', 'E40', 'R0', 'Rue Haute 12345'],
]

test('each version has the street of its own address, however few addresses are looked at', async () => {
  using folder = openFolder()
  const lines = ADDRESSES.map((address, index) => `${index + 1};Voirie;01/03/2023;31/03/2023;Signalé;${address}\n`)
  await folder.take(`N°;Catégorie;Signalé le;Dernière action;Statut;Adresse\n${lines.join('')}`)
  const { ofId, streets } = atOnce(readStreetWritings(folder.database))
  const rows = folder.database
    .prepare<[], { id: number; reference: string; address: string | null }>(
      'SELECT id, reference, address FROM incident',
    )
    .all()
  expect(rows).toHaveLength(ADDRESSES.length)
  for (const { id, address } of rows)
    expect([address, streets[ofId[id]!]]).toEqual([address, streetWritings(address ?? '')])
})
