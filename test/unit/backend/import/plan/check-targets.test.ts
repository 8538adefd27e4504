import { describe, expect, test } from 'vitest'
import { undoImport } from '../../../../../electron/backend/import/commit/undo-import.ts'
import { checkFolder } from '../../../../../electron/backend/integrity/check-folder.ts'
import { targets } from '../../../../../electron/backend/queries/targets.ts'
import { LANGUAGES } from '../../../../../shared/domain/vocabulary/language.ts'
import { contentHash } from '../../../../support/content-hash.ts'
import { codesOf, NOW, openFolder } from '../../../../support/folder.ts'
import { templateText } from '../../../../support/template.ts'

const HEADER = 'Catégorie;Sous-catégorie;Délai;Jours;Du;Au;Source\n'
const overlapsOf = ({
  problems,
}: {
  readonly problems: readonly { readonly code: string; place: object; details: object }[]
}) => problems.filter(({ code }) => code === 'targets-overlap').map(({ place, details }) => ({ ...place, ...details }))

describe('targets of one kind', () => {
  test.each([
    ['on a common day', 'Voirie;;10;calendrier;01/01/2022;31/12/2022;A\nVoirie;;12;ouvrables;31/12/2022;;B\n', 1],
    ['that both hold for good', 'Voirie;;10;calendrier;01/01/2022;;A\nVoirie;;12;calendrier;;31/12/2022;B\n', 1],
    ['that follow each other', 'Voirie;;10;calendrier;;31/12/2022;A\nVoirie;;12;calendrier;01/01/2023;;B\n', 0],
    [
      'of a category and all of them',
      'Voirie;;10;calendrier;;;A\n*;;12;calendrier;;;B\nVoirie;Trottoir;3;ouvrables;;;C\n',
      0,
    ],
    ['of two sub-categories', 'Voirie;Trottoir;10;calendrier;;;A\nVoirie;Avaloir;12;calendrier;;;B\n', 0],
  ])('%s', async (_name, rows, count) => {
    using folder = openFolder()
    const { plan } = await folder.plan(HEADER + rows)
    expect(plan.dataset).toBe('targets')
    expect(overlapsOf(plan)).toEqual(count === 0 ? [] : [{ file: 'file.csv', line: 3, otherLine: 2 }])
    expect(plan.plan === null).toBe(count > 0)
  })

  test('are compared with those that are stored, save where the file replaces them', async () => {
    using folder = openFolder()
    await folder.take(`${HEADER}Voirie;;10;calendrier;01/01/2022;;A\n`, {}, 'first.csv')
    const later = `${HEADER}Voirie;;12;calendrier;01/01/2023;;B\n`
    const stored = { otherLine: 2, otherFile: 'first.csv', rule: 'stored' }
    expect(overlapsOf((await folder.plan(later)).plan)).toEqual([{ file: 'file.csv', line: 2, ...stored }])
    expect(overlapsOf((await folder.plan(later, { complete: true })).plan)).toEqual([])
    expect(overlapsOf((await folder.plan(`${HEADER}Voirie;;12;calendrier;01/01/2022;;B\n`)).plan)).toEqual([])
  })
})

test('neither the example of the form, alone or left beside others, nor what is invented judges real incidents', async () => {
  using folder = openFolder()
  await folder.take('N°;Signalé le;Statut\n1;31/03/2023;Signalé\n')
  const codes = async (text: string) => {
    const { plan } = await folder.plan(text)
    return [plan.plan, ...codesOf(plan)]
  }
  for (const language of LANGUAGES)
    expect(await codes(templateText('targets', language))).toEqual([null, 'template-example'])
  const filled = `${templateText('targets', 'fr')}Parc;;10;calendrier;;;Plan\n`
  expect(await codes(filled)).toEqual([null, 'template-example'])
  expect(await codes(`${HEADER}Voirie;;10;calendrier;;;DEMO essai\n`)).toEqual([null, 'folder-real'])
  expect(await codes(filled.replace('DEMO', 'Plan'))).not.toContain('folder-real')
})

test('targets are asked no day: the newest From, else the day of the records, else that of the import', async () => {
  using folder = openFolder()
  const asOf = async (from: string) => {
    const { plan } = await folder.plan(`${HEADER}Voirie;;10;calendrier;;;A\nParc;;10;calendrier;${from};;A\n`)
    return [plan.understanding.asOf, plan.understanding.asOfFrom]
  }
  expect(await asOf('')).toEqual(['2023-12-01', 'import'])
  expect(await asOf('15/01/2022')).toEqual(['2022-01-15', 'rows'])
  await folder.take('N°;Signalé le;Statut\n1;31/03/2023;Signalé\n')
  expect(await asOf('')).toEqual(['2023-03-31', 'records'])
  expect(await asOf('15/01/2024')).toEqual(['2023-03-31', 'records'])
})

test('an undo leaves the folder as it was, a past state has its own targets, and the check finds nothing', async () => {
  using folder = openFolder()
  const first = await folder.take(`${HEADER}Voirie;;10;calendrier;;;A\n`)
  const before = contentHash(folder.database)
  await folder.take(`${HEADER}Voirie;;8;ouvrables;;;B\nParc;Arbre;3;ouvrables;;;B\n`)
  const of = (asOf: number | null) =>
    targets(folder.database, asOf).map(({ category, subcategory, delay }) => [category, subcategory, delay])
  expect(of(null)).toEqual([
    ['park', 'park/Arbre', 3],
    ['road', null, 8],
  ])
  expect(of(first.snapshot)).toEqual([['road', null, 10]])
  expect(checkFolder(folder.database)).toEqual([])
  undoImport(folder.database, NOW)
  expect(contentHash(folder.database)).toBe(before)
})

test('invented targets, which begin with DEMO, and others refuse each other', async () => {
  using folder = openFolder()
  const invented = `${HEADER}Voirie;;10;calendrier;;;DEMO plan\n`
  const real = `${HEADER}Parc;;10;calendrier;;;Plan\n`
  await folder.take(real)
  expect((await folder.plan(invented)).plan.problems.map(({ code }) => code)).toEqual(['folder-real'])
  using other = openFolder()
  await other.take(invented)
  expect((await other.plan(real)).plan.problems.map(({ code }) => code)).toEqual(['folder-demonstration'])
})
