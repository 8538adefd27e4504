import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../../../../shared/domain/vocabulary/language.ts'
import { createTranslator } from '../../../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../../../shared/i18n/format.ts'
import { problemMessage } from '../../../../../shared/i18n/problem-words.ts'
import { type Folder, openFolder } from '../../../../support/folder.ts'

const asOfDay = '2023-11-15'

const counts = (folder: Folder): unknown =>
  folder.database
    .prepare('SELECT category, substr(period_from, 1, 4), value FROM published_category ORDER BY 1, 2')
    .raw()
    .all()

describe('yearly totals whose years stand side by side', () => {
  test('say in each language that they were turned', async () => {
    using folder = openFolder()
    const { plan } = await folder.plan('Année;2021;2022\nIncidents;75.900;97.123\n', { asOfDay })
    const [note] = plan.problems
    const words = LANGUAGES.map((each) => note && problemMessage(note, createTranslator(each), createFormat(each)).what)
    expect(new Set(words).size).toBe(LANGUAGES.length)
  })

  test.each([
    ['a figure under no year', 'Année;2021;2022\nIncidents;1;2;3\n'],
    ['rows that would not be turned with them', 'Année;2021;2022\nIncidents;1;2\n\n2023;5\n'],
    ['years both ways', 'Année;2021;2022\n2019;1;2\n2020;3;4\n'],
    ['a year twice', 'Année;2021;2021\nIncidents;1;2\n'],
    ['part of a year', 'Année;2022;2023 (au 15/11)\nIncidents;1;2\n'],
    ['what is not counted in incidents', 'Année;2021;2022\nSignalements;1;2\n'],
    ['months', 'Année;janvier;février\n2021;1;2\n'],
    ['municipalities', 'Commune;2021;2022\nIxelles;1;2\n'],
  ])('are none with %s', async (_case, text) => {
    using folder = openFolder()
    expect((await folder.plan(text, { asOfDay })).plan.plan).toBeNull()
  })
})

test.each(['Étiquettes de lignes', 'Rijlabels', 'Total général'])(
  'the corner “%s” names no side of a table of categories by year',
  async (corner) => {
    using folder = openFolder()
    await folder.take(`${corner};2021;2022\nVoirie;1;2\nParc;3;4\nTotal général;4;6\n`, { asOfDay })
    expect(counts(folder)).toEqual([
      ['park', '2021', 3],
      ['park', '2022', 4],
      ['road', '2021', 1],
      ['road', '2022', 2],
    ])
  },
)
