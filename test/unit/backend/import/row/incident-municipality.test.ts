import { expect, test } from 'vitest'
import { countsOf, openFolder, problemsOf } from '../../../../support/folder.ts'

const HEADER = 'N°;Catégorie;Signalé le;Statut'
const row = (reference: number, ...cells: readonly string[]): string =>
  [reference, 'Voirie', '15/03/2023', 'Clôturé', ...cells].join(';')
const file = (columns: string, ...rows: readonly string[]): string =>
  `${[`${HEADER};${columns}`, ...rows].join('\n')}\n`

const STORED =
  'SELECT (SELECT code FROM dictionary WHERE id = incident.municipality) FROM incident WHERE valid_to IS NULL ORDER BY reference'

/** In Schaerbeek, 793 m from the nearest border; in Ixelles, 44 m from the avenue that is of Bruxelles. */
const [SCHAERBEEK, NEAR_BORDER] = ['50.8640;4.3790', '50.8250;4.3659']

test.each([
  ['a name goes before coordinates', `Ixelles;${SCHAERBEEK}`, '21009', ['note-coordinates-differ']],
  ['a name near a border does not differ', `Bruxelles;${NEAR_BORDER}`, '21004', []],
  ['a name far from its coordinates does', `Uccle;${SCHAERBEEK}`, '21016', ['note-coordinates-differ']],
  ['coordinates go before a postal code', `1000;${SCHAERBEEK}`, '21015', ['note-municipality-from-coordinates']],
  ['a postal code goes before none', '1000;;', '21004', ['note-municipality-from-postal-code']],
  [
    'near a border they are followed, and it is said',
    `;${NEAR_BORDER}`,
    '21009',
    ['note-coordinates-near-border', 'note-municipality-from-coordinates'],
  ],
  ['outside, a postal code is not followed', '1180;50.9281;4.4240', 'unknown', ['note-coordinates-outside']],
  [
    'what is no place leaves the postal code',
    '1180;0;0',
    '21016',
    ['note-coordinates-unreadable', 'note-municipality-from-postal-code'],
  ],
  ['nothing at all is missing', ';;', 'unknown', ['note-municipality-missing']],
])('%s', async (_, cells, municipality, notes) => {
  using folder = openFolder()
  const { plan } = await folder.take(file('Commune;Latitude;Longitude', row(1, cells)))
  expect(folder.database.prepare(STORED).pluck().all()).toEqual([municipality])
  expect(problemsOf(plan).map(({ code }) => code)).toEqual(notes)
})

test('the same file again changes nothing, and half a pair of coordinates leaves what is stored', async () => {
  using folder = openFolder()
  const text = file('Latitude;Longitude', row(1, SCHAERBEEK), row(2, NEAR_BORDER))
  await folder.take(text)
  const again = await folder.take(text)
  expect([again.snapshot, countsOf(again.plan)]).toMatchObject([null, { new: 0, changed: 0, unchanged: 2 }])
  await folder.take(file('Latitude', row(1, '50.8640'), row(2, '50.8250')))
  expect(folder.database.prepare(STORED).pluck().all()).toEqual(['21015', '21009'])
})

test('no coordinate is stored', async () => {
  using folder = openFolder()
  await folder.take(file('Latitude;Longitude', row(1, '50.86412345;4.37912345')))
  const stored = folder.database.prepare('SELECT * FROM incident').all()
  expect(JSON.stringify(stored)).not.toMatch(/12345/)
})
