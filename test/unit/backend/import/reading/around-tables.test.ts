import { describe, expect, test } from 'vitest'
import { DEFINITIONS } from '../../../../../shared/domain/dataset/definitions.ts'
import { fold } from '../../../../../shared/domain/reading/fold.ts'
import { matchMunicipality } from '../../../../../shared/domain/reading/match.ts'
import { LANGUAGES } from '../../../../../shared/domain/vocabulary/language.ts'
import { createTranslator } from '../../../../../shared/i18n/all-languages.ts'
import { choiceWord } from '../../../../../shared/i18n/choice-word.ts'
import { codesOf, openFolder } from '../../../../support/folder.ts'
import { zipOf } from '../../../../support/workbook-file.ts'

describe('C4: remarks below a published table', () => {
  test('C4: are no rows, and are told', async () => {
    using folder = openFolder()
    const text =
      'Situation au 15/11/2023;\nCatégorie;Nombre\nVoirie;19.884\nTotal;19.884\n\n* chiffres provisoires;\nCIBG\n'
    const { plan } = await folder.plan(text)
    expect([plan.new, plan.problems]).toMatchObject([
      1,
      [{ code: 'note-footer', details: { count: 2, values: '* chiffres provisoires, CIBG' } }],
    ])
  })

  test.each([
    ['in one cell', 'Catégorie;Année;Nombre\nParc;2022;1.005\nTotal : 1.005\n', true],
    ['in one cell of a whole line', 'Catégorie;Année;Nombre\nParc;2022;1.005\nTotal 1 006;;\n', false],
    ['with its figures first', 'Incidents;Jaar\n1.005;2022\nAlgemeen totaal: 1.005\n', true],
    ['of records', 'N°;Statut;Signalé le\n1;Clôturé;15/03/2023\nTotal : 2\n', false],
  ])('C4: a total that stands with its figure %s is compared', async (_case, text, ok) => {
    using folder = openFolder()
    const { plan } = await folder.plan(text, { asOfDay: '2023-09-30' })
    expect([plan.read, plan.controlTotals.map((each) => each.ok)]).toEqual([1, [ok]])
    expect(codesOf(plan).includes('total-differs')).toBe(!ok)
  })

  test('C4: such a total of several columns is told, for nobody knows of which it is', async () => {
    using folder = openFolder()
    const text = 'Programme;Année;Prévu;Payé\nWePulse;2022;3;2\nTotal : 5\n'
    const { plan } = await folder.plan(text, { asOfDay: '2023-09-30' })
    expect([plan.read, plan.controlTotals, codesOf(plan)]).toEqual([2, [], ['note-footer']])
  })

  test('C4: need no total above them where they say what they are', async () => {
    using folder = openFolder()
    const { plan } = await folder.plan('Jaar;Incidenten\n2022;97.123\nBron: CIBG;\n')
    expect([plan.new, codesOf(plan)]).toEqual([1, ['note-footer']])
  })

  test.each([
    ['a figure alone', 'Jaar;Incidenten\n2022;97.123\nTotaal;97.123\n;12\n', 'value-missing'],
    [
      'a remark with a figure',
      'Situation au 15/11/2023\nCatégorie;Nombre\nDivers;470\nSource;12\n',
      'category-unknown',
    ],
  ])('C4: %s is none', async (_case, text, code) => {
    using folder = openFolder()
    const { plan } = await folder.plan(text)
    expect([plan.plan, codesOf(plan)[0]]).toEqual([null, code])
  })
})

test.each(['word/document.xml', 'ppt/presentation.xml'])('X7: a file of %s is no archive to unpack', async (name) => {
  using folder = openFolder()
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'
  const rels = `<Relationships><Relationship Id="r1" Type="${office}" Target="${name}"/></Relationships>`
  const file = zipOf([
    { name: '_rels/.rels', data: rels },
    { name, data: '<x/>' },
  ])
  expect(codesOf((await folder.plan(file, {}, 'note.docx')).plan)).toEqual(['file-document'])
})

test.each([
  ['<html><body><table><tr><td>N°</td></tr></table></body></html>', 'export.xls'],
  ['\ufeff<?xml version="1.0"?><Workbook/>', 'export.xml'],
  ['MIME-Version: 1.0\nContent-Type: multipart/related\n', 'export.xls'],
  ['{\\rtf1\\ansi tableau}', 'tableau.doc'],
])('X7: %j is named for what it is', async (text, name) => {
  using folder = openFolder()
  expect(codesOf((await folder.plan(text, {}, name)).plan)).toEqual(['file-markup'])
})

test.each([
  ['Ixelles - Elsene', '21009'],
  ['Bruxelles / Brussel', '21004'],
  ['1080 Molenbeek-Saint-Jean / Sint-Jans-Molenbeek', '21012'],
  ['Brussel (Laken)', '21004'],
  ['Laeken', '21004'],
  ['Molenbeek', '21012'],
  ['Saint-Josse', '21014'],
  ['Sint-Joost', '21014'],
  ['Ixelles - Etterbeek', null],
  ['Woluwe', null],
])('the municipality %j is %s', (text, code) => {
  expect(matchMunicipality(text)).toEqual({ code, isByPostalCode: false })
})

test.each(LANGUAGES)('the words in %s of a closed list, which a refusal names, are taken', (language) => {
  const t = createTranslator(language)
  const fields = Object.values(DEFINITIONS).flatMap((each) =>
    each.fields.filter(({ choices }) => choices !== undefined),
  )
  const refused = fields.flatMap(({ name, choices = {} }) =>
    Object.entries(choices)
      .filter(([code, words]) => ![code, ...words].map(fold).includes(fold(choiceWord(code, t))))
      .map(([code]) => `${name} ${code}: ${choiceWord(code, t)}`),
  )
  expect(refused).toEqual([])
})

describe('a title whose words stand in several cells', () => {
  const rows = '2021,75900\n2022,97123\n'
  test.each([
    ['right above the header', `Incidents, par année, 2021\nAnnée,Nombre\n${rows}`],
    ['above another line of it and a gap', `Incidents, par année, 2021\nBruxelles\n\nAnnée,Nombre\n${rows}`],
  ])('is none of the table that stands %s', async (_where, text) => {
    using folder = openFolder()
    const { plan } = await folder.plan(text, { asOfDay: '2023-09-30' })
    expect([plan.dataset, plan.new, codesOf(plan)]).toEqual(['years', 2, []])
    expect(plan.understanding.titleLines[0]).toBe('Incidents par année 2021')
  })

  test('is a header that lacks a column where a row stands below it', async () => {
    using folder = openFolder()
    const text = 'Nature;Année\nprévu;2022\n\nNature;Programme;Année;Montant\nprévu;WePulse;2022;75\n'
    const { plan } = await folder.plan(text, { asOfDay: '2023-09-30' })
    expect(plan.problems).toMatchObject([{ code: 'column-missing', place: { line: 1 } }])
  })
})
