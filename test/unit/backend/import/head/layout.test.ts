import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openText } from '../../../../../electron/backend/import/format/text-source.ts'
import { findLayouts } from '../../../../../electron/backend/import/head/layout.ts'
import { uprightHeads } from '../../../../../electron/backend/import/head/upright-head.ts'
import { DATASETS, type Dataset } from '../../../../../shared/domain/dataset/dataset.ts'
import { DEFINITIONS } from '../../../../../shared/domain/dataset/definitions.ts'
import type { Mapping } from '../../../../../shared/domain/import/mapping.ts'
import { LANGUAGES } from '../../../../../shared/domain/vocabulary/language.ts'
import { codesOf, openFolder, temporaryFolder } from '../../../../support/folder.ts'

async function layoutOf(text: string, dataset: Dataset | null = null, mapping: Mapping = {}) {
  using folder = temporaryFolder()
  const path = join(folder.path, 'file.csv')
  writeFileSync(path, text)
  const encoding = {
    encoding: 'utf-8',
    by: 'utf-8',
    markLength: 0,
    isDoubtful: false,
    isTwice: false,
    hasNul: false,
  } as const
  const { sources } = openText(path, 'file.csv', encoding, mapping.delimiter)
  const heads = await uprightHeads(sources, mapping.header)
  const [layout] = findLayouts(heads, dataset, mapping)
  return layout ?? null
}

async function fieldsOf(text: string, mapping: Mapping = {}): Promise<unknown> {
  return (await layoutOf(text, null, mapping))?.columns.map((column) => column.field?.name ?? null)
}

describe('the layout of a file', () => {
  test.each(DATASETS.flatMap((dataset) => LANGUAGES.map((language) => [dataset, language] as const)))(
    'of %s with the headers of %s is known by each delimiter',
    async (dataset, language) => {
      const { fields } = DEFINITIONS[dataset]
      for (const delimiter of [';', ',', '\t', '|']) {
        const header = fields.map((field) => field.headers[language][0]).join(delimiter)
        const layout = await layoutOf(`${header}\n`, dataset)
        expect(layout).toMatchObject({
          dataset,
          source: { delimiter },
          headerLine: 1,
          titleLines: [],
          missingFields: [],
        })
        expect(layout?.columns.map((column) => column.field?.name)).toEqual(
          fields.map((field) => fields.find((each) => sharesHeader(each, field.headers[language][0]))?.name),
        )
      }
    },
  )

  test('is found below title lines and `sep=`', async () => {
    const text = 'sep=;\r\nIncidents au 15/11/2023\r\n\r\nCatégorie;Nombre\r\nDivers;470\r\n'
    const layout = await layoutOf(text)
    expect(layout).toMatchObject({
      headerLine: 4,
      source: { delimiter: ';' },
      titleLines: ['Incidents au 15/11/2023'],
    })
  })

  test('counts physical lines inside a quoted title', async () => {
    expect((await layoutOf('"a\nb"\nCatégorie;Nombre\n'))?.headerLine).toBe(3)
  })

  test('C4: takes headers in another order, case, accents and spaces', async () => {
    expect(await fieldsOf('statut ;SIGNALE LE:;\u00a0n° \n')).toEqual(['status', 'created', 'reference'])
  })

  test('C6: leaves unknown columns alone, and those named like the language itself', async () => {
    expect(await fieldsOf('N°;Signalé le;__proto__;constructor;Météo\n')).toEqual([
      'reference',
      'created',
      null,
      null,
      null,
    ])
  })

  test('follows what a person said of a column', async () => {
    const mapping = { columns: { Id: { field: 'reference' }, Quand: { field: 'created' } } }
    expect(await fieldsOf('Id;Quand\n', mapping)).toEqual(['reference', 'created'])
  })

  test('is not there when no line is a known header', async () => {
    expect(await layoutOf('a;b\n1;2\n')).toBeNull()
    expect(await layoutOf('')).toBeNull()
  })
})

describe('a file', () => {
  test('C5: with blank lines, empty cells at the end and a repeated header is read', async () => {
    using folder = openFolder()
    const text = 'N°;Signalé le;;;\n\n1;31/03/2023;;;\n;;;;\nN°;Signalé le;;;\n2;31/03/2023\n\n'
    expect((await folder.take(text)).plan).toMatchObject({ read: 2, new: 2, rejected: 0 })
  })

  test('N2, N5: with decimal commas or points is read by its column; both in one are refused', async () => {
    using folder = openFolder()
    const file = (...amounts: readonly string[]): string =>
      `Nature;Programme;Année;Montant\n${amounts.map((amount, index) => `prévu;p${index};2022;${amount}`).join('\n')}\n`
    const options = { asOfDay: '2022-12-31' }
    const cents = (): unknown => folder.database.prepare('SELECT cents FROM budget_line ORDER BY id').pluck().all()
    await folder.take(file('-110.7', '-116.62', '1,234.50'), options)
    expect(cents()).toEqual([-11_070, -11_662, 123_450])
    expect(codesOf((await folder.plan(file('1.234,50', '1,234.50'), options)).plan)).toContain('number-styles-mixed')
    expect(codesOf((await folder.plan(file('2.872'), options)).plan)).toContain('question-number')
    expect((await folder.plan(file('0,1', '0,2'), options)).plan.plan).not.toBeNull()
  })
})

function sharesHeader(field: (typeof DEFINITIONS)['incidents']['fields'][number], header: string | undefined): boolean {
  return (
    header !== undefined &&
    Object.values(field.headers)
      .flat()
      .some((each) => each === header)
  )
}

test('the sign that divides most lines as the header divides a table of which no header is known', async () => {
  const text = 'Key;No,Opened;on,Topic\n1,2023-01-02,"a;b"\n2,2023-01-03,c\n3,2023-01-04,d\n'
  const layout = await layoutOf(text, 'incidents', { header: 1 })
  expect(layout?.source.delimiter).toBe(',')
  expect(layout?.columns.map(({ header }) => header)).toEqual(['Key;No', 'Opened;on', 'Topic'])
})

test.each(['Projet;2000;;2000\nBudget;1500;;1200\n', 'Statut;Commune;80;80\nOuvert;Gand;3;4\n'])(
  'a row in which a number stands twice is no header: %j',
  async (text) => {
    using folder = openFolder()
    const { plan } = await folder.plan(text)
    expect(codesOf(plan)).toEqual(['header-missing'])
    expect(plan.profile?.lines.map(({ line }) => line)).toEqual([1, 2])
    const named = (await folder.plan(text, { mapping: { header: 1 } })).plan
    expect(codesOf(named)).toEqual(['header-duplicate'])
  },
)

test('years that stand twice beside others head two tables', async () => {
  using folder = openFolder()
  const { plan } = await folder.plan('Catégorie;2022;2023;;2022;2023\nVoirie;1;2;;3;4\n')
  expect(codesOf(plan)).toEqual(['header-duplicate'])
})
