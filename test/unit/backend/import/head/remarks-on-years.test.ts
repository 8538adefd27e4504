import { describe, expect, test } from 'vitest'
import { publishedCategories, publishedYears } from '../../../../../electron/backend/queries/published-figures.ts'
import { LANGUAGES } from '../../../../../shared/domain/vocabulary/language.ts'
import { createTranslator } from '../../../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../../../shared/i18n/format.ts'
import { problemMessage } from '../../../../../shared/i18n/problem-words.ts'
import { codesOf, type Folder, openFolder } from '../../../../support/folder.ts'

const TABLE = 'Année;Incidents\n2022;97.123\n2023;132.686\n'
const TO_NOVEMBER = [
  ['2022-01-01', '2022-12-31', 97_123],
  ['2023-01-01', '2023-11-15', 132_686],
]
const years = ({ database }: Folder): unknown =>
  publishedYears(database, null).map(({ from, to, value }) => [from, to, value])

describe('trap 2: a remark below a table says up to which day its last year runs', () => {
  test.each([
    `${TABLE}* 2023 : jusqu'au 15/11\n`,
    `${TABLE}* 2023 : jusqu’au 15/11/2023\n`,
    `${TABLE}(*) 2023: tot en met 15 november\n`,
    `${TABLE}¹ 2023: until 15 November\n`,
    `${TABLE}Total;229.809\nLes chiffres 2023 sont arrêtés au 15/11.\n`,
    `${TABLE}Total (2023 jusqu’au 15/11);229.809\n`,
    `${TABLE}\nPour 2023, situation au 15 novembre 2023.\n`,
    `Année;2022;2023\nIncidents;97.123;132.686\n* 2023 : jusqu'au 15/11\n`,
    `${TABLE}\nJaar;Incidenten\n2022;97.123\n2023;132.686\n* 2023: t.e.m. 15/11\n`,
  ])('%j', async (text) => {
    using folder = openFolder()
    const { plan } = await folder.take(text)
    expect([years(folder), plan.understanding.asOfFrom]).toEqual([TO_NOVEMBER, 'remark'])
    const note = plan.problems.find(({ code }) => code === 'note-year-cut')
    expect(note?.details).toEqual({ year: '2023', asOf: '2023-11-15', rule: 'remark' })
    expect(codesOf(plan)).not.toContain('note-footer')
  })

  test('of columns by category too', async () => {
    using folder = openFolder()
    await folder.take('Catégorie;2022;2023\nVoirie;1;2\nTotal;1;2\n* 2023 : jusqu’au 15/11\n')
    expect(publishedCategories(folder.database, null).map(({ to }) => to)).toEqual(['2022-12-31', '2023-11-15'])
  })

  test('and so may a title that names the year apart from the day', async () => {
    using folder = openFolder()
    const { plan } = await folder.take(`Incidents 2022 et 2023 (2023 : situation au 15 novembre)\n\n${TABLE}`)
    expect([years(folder), codesOf(plan)]).toEqual([TO_NOVEMBER, ['note-year-cut']])
  })

  test('of an earlier year is refused with the way to tell its days', async () => {
    using folder = openFolder()
    const { plan } = await folder.plan(`${TABLE}* 2022 : jusqu’au 31/08\n`)
    expect([plan.plan, plan.problems]).toMatchObject([
      null,
      [{ code: 'as-of-early', details: { asOf: '2022-08-31', last: '2023-01-01', rule: 'remark' } }],
    ])
    const words = LANGUAGES.map(
      (each) => problemMessage(plan.problems[0]!, createTranslator(each), createFormat(each)).toDo,
    )
    expect(words).toEqual([
      expect.stringMatching(/«\u00a0Du\u00a0» et «\u00a0Au\u00a0»/),
      expect.stringContaining('“Van” en “Tot en met”'),
      expect.stringContaining('“From” and “To”'),
    ])
  })
})

describe('words that leave open whether the last year is a full one are asked about', () => {
  test.each([
    '* 2023 : année incomplète',
    '* 2023: januari tot oktober',
    '* 2023: year to date',
    '* 10 premiers mois',
    '* jusqu’au 15/11',
    'Source : CIRB, 20/11/2023',
  ])('%s', async (remark) => {
    using folder = openFolder()
    const text = `${TABLE}${remark}\n`
    const { plan } = await folder.plan(text)
    expect([plan.plan, plan.problems]).toMatchObject([
      null,
      [{ code: 'question-as-of-day', place: { line: 4 }, raw: remark, details: { year: '2023' } }, {}],
    ])
    await folder.take(text, { asOfDay: '2023-11-15' })
    expect(years(folder)).toEqual(TO_NOVEMBER)
  })

  test.each([
    ['a title with two days', `Extrait le 20/11/2023, données du 15/11/2023\n\n${TABLE}`],
    ['a title with a month', `Tableau de bord, novembre 2023\n\n${TABLE}`],
    ['a title and a remark that differ', `Situation au 20/11/2023\n\n${TABLE}* 2023 : jusqu’au 15/11\n`],
  ])('%s', async (_case, text) => {
    using folder = openFolder()
    const { plan } = await folder.plan(text)
    expect([plan.plan, codesOf(plan)[0]]).toEqual([null, 'question-as-of-day'])
  })

  test.each(['Source : rapport annuel du 20/03/2023', '* chiffres provisoires', '* 2022 : année complète'])(
    'but not about %s',
    async (remark) => {
      using folder = openFolder()
      const { plan } = await folder.take(`Année;Incidents\n2021;5\n2022;6\n${remark}\n`)
      expect([codesOf(plan), years(folder)]).toEqual([['note-footer'], expect.objectContaining({ length: 2 })])
    },
  )
})

describe('a cell beside a figure that says that its year is not a full one', () => {
  test.each([
    ['Remarque', 'jusqu’au 15/11'],
    ['Opmerking', 'onvolledig jaar'],
    ['Note FR', 'au 15/11/2023'],
    ['Commentaire', '2023 : 10 mois'],
  ])('refuses the row, in %s: %s', async (header, cell) => {
    using folder = openFolder()
    const text = `Année;Incidents;${header}\n2022;97.123;\n2023;132.686;${cell}\n`
    const { plan } = await folder.plan(text)
    expect([plan.plan, plan.problems[0]]).toMatchObject([
      null,
      { code: 'year-part', raw: cell, place: { line: 3, column: header }, details: { year: '2023' } },
    ])
    await folder.take(text, { asOfDay: '2023-11-15' })
    expect(years(folder)).toEqual(TO_NOVEMBER)
  })

  test('says nothing of another year, nor of a row with days of its own', async () => {
    using folder = openFolder()
    await folder.take('Année;Incidents;Remarque\n2021;5;rapport du 15/03/2022\n2022;6;arrêté au 31/12/2022\n')
    await folder.take('Du;Au;Incidents;Remarque\n01/01/2023;15/11/2023;7;jusqu’au 15/11\n', { dataset: 'years' })
    expect(years(folder)).toHaveLength(3)
  })
})
