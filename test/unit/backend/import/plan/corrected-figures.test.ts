import { expect, test } from 'vitest'
import { undoImport } from '../../../../../electron/backend/import/commit/undo-import.ts'
import { purgeSnapshot } from '../../../../../electron/backend/purge/purge-folder.ts'
import { budgetLines, indicators } from '../../../../../electron/backend/queries/programme-lists.ts'
import { publishedYears } from '../../../../../electron/backend/queries/published-figures.ts'
import { contentHash } from '../../../../support/content-hash.ts'
import { NOW, openFolder } from '../../../../support/folder.ts'

const PRINTED = `from;to;value;growth;qualifier;source;quote;note_fr
2022-01-01;2022-12-31;97123;28;about;Rapport 2022;grimpe à 97.123, une augmentation de 28%;Hausse arrondie
`
const CORRECTED = 'Année;Nombre\n2022;99.999\n'
const AS_OF = { asOfDay: '2023-11-30' } as const
const BARE = { growth: null, qualifier: 'exact', quote: null, note: null }

test('a corrected figure of a year is no longer the one that growth, qualifier, quote and notes speak of', async () => {
  using folder = openFolder()
  await folder.take(PRINTED)
  const before = contentHash(folder.database)
  await folder.take(CORRECTED, {}, 'correction.csv')
  expect(publishedYears(folder.database, null)).toMatchObject([{ value: 99_999, source: 'correction.csv', ...BARE }])
  undoImport(folder.database, NOW)
  expect(contentHash(folder.database)).toBe(before)
})

test('what the correction says itself is kept', async () => {
  using folder = openFolder()
  await folder.take(PRINTED)
  await folder.take('Année;Nombre;Source\n2022;99.999;Rapport annuel 2023\n')
  expect(publishedYears(folder.database, null)).toMatchObject([{ source: 'Rapport annuel 2023', ...BARE }])
})

test('a figure that stays keeps what is said of it, and its file is known', async () => {
  using folder = openFolder()
  await folder.take(PRINTED)
  const { snapshot } = await folder.take('Année;Nombre\n2022;97.123\n')
  expect(snapshot).toBeNull()
  await folder.take('Année;Nombre;Source\n2022;97.123;Autre rapport\n')
  expect(publishedYears(folder.database, null)).toMatchObject([
    { growth: 28, qualifier: 'about', source: 'Autre rapport', quote: 'grimpe à 97.123, une augmentation de 28%' },
  ])
})

test('a corrected amount and a corrected indicator come from their files', async () => {
  using folder = openFolder()
  await folder.take(
    `kind;programme;from;to;amount;unit;source;quote;note_fr
planned;wepulse;2022-01-01;2025-12-31;69,8;M EUR;Rapport 2022;pour un budget de 69,8 millions d'euros;Toute la période
`,
    AS_OF,
  )
  await folder.take('Programme;Période;Nature;Montant (EUR)\nwepulse;2022-2025;prévu;71500000\n', AS_OF, 'budget.csv')
  expect(budgetLines(folder.database, null, null)).toMatchObject([
    { cents: 7_150_000_000, unit: 'EUR', decimals: 0, source: 'budget.csv', quote: null, note: null },
  ])
  const header = 'programme;code;label_fr;value;unit;from;to'
  const row = (value: number) => `wepulse;wepulse.communes;communes;${value};communes;2022-01-01;2022-12-31`
  await folder.take(`${header};qualifier;source;quote;flag\n${row(18)};about;Rapport 2022;Dix-huit;inconsistent\n`)
  await folder.take(`${header}\n${row(19)}\n`, {}, 'indicateurs.csv')
  expect(indicators(folder.database, null, null)).toMatchObject([
    { value: 19, qualifier: 'exact', source: 'indicateurs.csv', quote: null, isInconsistent: false },
  ])
})

test('the trial shows what goes with the figure', async () => {
  using folder = openFolder()
  await folder.take(PRINTED)
  const { plan } = await folder.plan(CORRECTED)
  const [changed] = plan.samples
  expect(changed?.fields.map(({ field, before, after }) => [field, before, after])).toEqual([
    ['value', 97_123, 99_999],
    ['growth', 28, null],
    ['qualifier', 'about', 'exact'],
    ['source', 'Rapport 2022', null],
    ['quote', 'grimpe à 97.123, une augmentation de 28%', null],
    ['note-fr', 'Hausse arrondie', null],
  ])
})

test('a purge of what lay between brings back what is said of the figure', async () => {
  using folder = openFolder()
  await folder.take(PRINTED)
  const { snapshot } = await folder.take(CORRECTED)
  await folder.take('Année;Nombre\n2022;97.123\n')
  expect(publishedYears(folder.database, null)).toMatchObject([{ value: 97_123, ...BARE }])
  purgeSnapshot(folder.database, snapshot ?? 0, NOW)
  expect(publishedYears(folder.database, null)).toMatchObject([{ value: 97_123, growth: 28, source: 'Rapport 2022' }])
})

test('a purge of an earlier correction leaves the later one without the words of the first figure', async () => {
  using folder = openFolder()
  await folder.take(PRINTED)
  const { snapshot } = await folder.take('Année;Nombre;Citation\n2022;98.000;98.000 incidents\n')
  await folder.take(CORRECTED)
  purgeSnapshot(folder.database, snapshot ?? 0, NOW)
  expect(publishedYears(folder.database, null)).toMatchObject([{ value: 99_999, ...BARE }])
})

test('records keep what a file does not speak of', async () => {
  using folder = openFolder()
  await folder.take('N°;Signalé le;Statut;Adresse\n1;31/03/2023;Signalé;Rue Neuve\n')
  await folder.take('N°;Signalé le;Statut\n1;31/03/2023;Clôturé\n')
  const addresses = folder.database.prepare('SELECT address FROM incident WHERE valid_to IS NULL').pluck().all()
  expect(addresses).toEqual(['Rue Neuve'])
})
