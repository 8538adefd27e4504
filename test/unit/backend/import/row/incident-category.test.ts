import { describe, expect, test } from 'vitest'
import { createAnswerer } from '../../../../../electron/backend/figures/answer-question.ts'
import { checkFolder } from '../../../../../electron/backend/integrity/check-folder.ts'
import { createRowHandlers } from '../../../../../electron/backend/rows/row-lists.ts'
import type { Dimension } from '../../../../../shared/domain/incidents/dimension.ts'
import { PLAIN_QUESTION } from '../../../../../shared/domain/incidents/question.ts'
import { countsOf, type Folder, openFolder } from '../../../../support/folder.ts'
import { ALL_ROWS, readRows } from '../../../../support/read-rows.ts'

const HEADER = 'N°;Signalé le;Catégorie complète;Commune\n'
const fileOf = (...rows: readonly (readonly [category: string, municipality: string])[]): string =>
  HEADER + rows.map(([category, municipality], at) => `${at + 1};31/03/2023;"${category}";"${municipality}"\n`).join('')

/** How many incidents are counted under each code, those that have some. */
function counted({ database }: Folder, dimension: Dimension): Readonly<Record<string, number | null>> {
  const { rows } = createAnswerer(database)({ ...PLAIN_QUESTION, by: [dimension], source: 'records' })
  return Object.fromEntries(rows.flatMap(({ key, value }) => (value === 0 ? [] : [[key[0], value] as const])))
}

describe('a category that is none of the 13', () => {
  test.each([
    ['the whole path, where two end in the same words', ['Vélos > Divers dégâts', 'Bancs > Divers dégâts']],
    ['a path whose levels are written closer', ['Vélos>Divers dégâts', 'Bancs  >Divers dégâts']],
  ])('keeps %s', async (_name, paths) => {
    using folder = openFolder()
    await folder.take(fileOf(...paths.map((path) => [path, 'Ixelles'] as const)))
    expect(counted(folder, 'subcategory')).toEqual({
      'unclassified/Bancs > Divers dégâts': 1,
      'unclassified/Vélos > Divers dégâts': 1,
    })
    expect(counted(folder, 'category')).toEqual({ unclassified: 2 })
  })

  test.each([
    ['Voirie > Trottoir > Dalle', 'road/Dalle'],
    ['Vélos', 'unclassified/Vélos'],
    ['Vélos > ', 'unclassified/Vélos'],
    ['Vélos > Garés > Ailleurs', 'unclassified/Vélos > Garés > Ailleurs'],
    ['Vélos > A/B', 'unclassified/Vélos > A/B'],
    ['Non classé > Vélos', 'unclassified/Vélos'],
    ['Niet ingedeeld > Voirie', 'unclassified/Voirie'],
    ['unclassified > Vélos', 'unclassified/Vélos'],
    ['>', 'unclassified/>'],
  ])('%s is the sub-category %s', async (path, code) => {
    using folder = openFolder()
    await folder.take(fileOf([path, 'Ixelles']))
    expect(counted(folder, 'subcategory')).toEqual({ [code]: 1 })
  })

  test.each([
    ['Sous-catégorie', 'Voirie;Trottoir', 'road/Trottoir'],
    ['Subcategorie', 'Voirie;Parc', 'road/Parc'],
    ['Sub-category', 'Voirie;A > B', 'road/A > B'],
    ['Sous-catégorie', 'Voirie;', null],
    ['Sous-catégorie', ';Autre chose', 'unclassified/Autre chose'],
    ['Sous-catégorie', 'Vélos;Garés', 'unclassified/Vélos > Garés'],
    ['Sous-catégorie', 'Non classé;Vélos', 'unclassified/Vélos'],
  ])('a column %s with %s beside the category', async (header, cells, code) => {
    using folder = openFolder()
    await folder.take(`N°;Signalé le;Catégorie;${header}\n1;31/03/2023;${cells}\n`)
    const known = Object.keys(counted(folder, 'subcategory')).filter((each) => each.includes('/'))
    expect(known).toEqual(code === null ? [] : [code])
  })

  test('has the name of the short column as its last level', async () => {
    using folder = openFolder()
    const rows = 'Vélos;Divers dégâts\n2;31/03/2023;Bancs;Divers dégâts\n3;31/03/2023;Bancs;Bancs\n'
    await folder.take(`N°;Signalé le;Catégorie complète;Catégorie\n1;31/03/2023;${rows}`)
    expect(counted(folder, 'subcategory')).toEqual({
      'unclassified/Bancs': 1,
      'unclassified/Bancs > Divers dégâts': 1,
      'unclassified/Vélos > Divers dégâts': 1,
    })
  })
})

describe('a municipality that is none of the 19', () => {
  test('is a code of its own, as it is written, without a rate', async () => {
    using folder = openFolder()
    await folder.take(
      fileOf(['Voirie', 'Vilvorde'], ['Voirie', '1800 Vilvoorde'], ['Voirie', ''], ['Voirie', 'Ixelles']),
    )
    expect(counted(folder, 'municipality')).toEqual({ '1800 Vilvoorde': 1, '21009': 1, Vilvorde: 1, unknown: 1 })
    const question = { ...PLAIN_QUESTION, by: ['municipality'], source: 'records', measure: 'per-1000' } as const
    const { rows } = createAnswerer(folder.database)(question)
    expect(rows.filter(({ value }) => value === null).map(({ key }) => key[0])).toEqual([
      '1800 Vilvoorde',
      'Vilvorde',
      'unknown',
    ])
  })

  test('keeps its first spelling, in one file and in those that follow', async () => {
    using folder = openFolder()
    await folder.take(fileOf(['Voirie', 'Braine l’Alleud'], ['Voirie', 'BRAINE L’ALLEUD'], ['Voirie', 'Liège']))
    const later = fileOf(['Voirie', 'Braine l’Alleud'], ['Voirie', 'braine  l’alleud'], ['Voirie', 'LIE\u0300GE'])
    const { plan } = await folder.take(`${later}4;31/03/2023;Voirie;Liege\n5;31/03/2023;Voirie;L i è g e\n`)
    expect(countsOf(plan)).toMatchObject({ read: 5, new: 2, changed: 0, unchanged: 3 })
    expect(counted(folder, 'municipality')).toEqual({ 'Braine l’Alleud': 2, Liège: 3 })
  })

  test('is no name where a cell says unknown, or tells of a person', async () => {
    using folder = openFolder()
    await folder.take(fileOf(['Voirie', 'Unknown'], ['Voirie', 'Jan Janssens jan@x.be'], ['Voirie', '']))
    expect(counted(folder, 'municipality')).toEqual({ unknown: 3 })
  })

  test.each(['\u202eedroV', 'a, b', 'l’"x"', 'a|b', '__proto__', 'x'.repeat(2000), '21099', '😀'])(
    '%s is found by it alone',
    async (name) => {
      using folder = openFolder()
      const file = fileOf(['Voirie', name.replaceAll('"', '""')], ['Voirie', 'Vilvorde'])
      await folder.take(file)
      const filters = [{ kind: 'municipality' as const, values: [name] }]
      const found = readRows(createRowHandlers(folder.database), { ...ALL_ROWS, filters })
      expect(found.map(({ municipality }) => municipality)).toEqual([name])
      const { total } = createAnswerer(folder.database)({ ...PLAIN_QUESTION, filters, source: 'records' })
      expect([total, checkFolder(folder.database)]).toEqual([1, []])
      expect((await folder.take(file)).plan.unchanged).toBe(2)
    },
  )
})

test('what was stored before stays, until the same file says it again: the plan tells how many and in what', async () => {
  using folder = openFolder()
  const file = fileOf(['Vélos > Divers dégâts', 'Vilvorde'], ['Bancs > Divers dégâts', 'Ixelles'], ['Voirie', 'Namur'])
  await folder.take(fileOf(['Divers dégâts', ''], ['Divers dégâts', 'Ixelles'], ['Voirie', '']))
  expect(counted(folder, 'municipality')).toEqual({ '21009': 1, unknown: 2 })
  const { plan } = await folder.take(file)
  expect(countsOf(plan)).toMatchObject({ read: 3, new: 0, changed: 3, unchanged: 0 })
  expect(Object.fromEntries(plan.changedFields.map(({ field, count }) => [field, count]))).toEqual({
    subcategory: 2,
    municipality: 2,
  })
  expect(counted(folder, 'municipality')).toEqual({ '21009': 1, Namur: 1, Vilvorde: 1 })
})
