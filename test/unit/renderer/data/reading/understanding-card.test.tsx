import { beforeAll, expect, test } from 'vitest'
import { ReadCell } from '../../../../../renderer/data/reading/read-cell.tsx'
import { UnderstandingCard } from '../../../../../renderer/data/reading/understanding-card.tsx'
import { loadLanguage } from '../../../../../renderer/state/messages.ts'
import { DEFAULT_IMPORT_OPTIONS, type ImportPlan } from '../../../../../shared/domain/import/import-plan.ts'
import type { Language } from '../../../../../shared/domain/vocabulary/language.ts'
import { openFolder } from '../../../../support/folder.ts'
import { stillPage, stillWords } from '../../../../support/still-page.tsx'
import { bookOf, sheetOf, textRows } from '../../../../support/workbook-file.ts'

const TEXT = 'N°;Signalé le;Clôturé le;Commune\n1;02/01/2022;n.d.;-\n2;31/12/2022;31/02/2023;Ixelles\n'

beforeAll(async () => {
  await Promise.all([loadLanguage('fr'), loadLanguage('nl'), loadLanguage('en')])
})

async function planOf(text: string | Buffer): Promise<ImportPlan> {
  using folder = openFolder()
  return (await folder.plan(text)).plan
}

const cardOf = (plan: ImportPlan) => (
  <UnderstandingCard plan={plan} options={DEFAULT_IMPORT_OPTIONS} replan={() => undefined} isStale={false} />
)

test.each<[Language, readonly string[]]>([
  [
    'fr',
    [
      'jour, mois, année – certain : 31/12/2022, ligne 3',
      'champ – probable : en-tête connu (français)',
      'sans valeur : n.d.',
      'probable : tous les caractères sont valables en UTF-8',
      'probable : autant de cellules que d’en-têtes (2 lignes sur 2)',
      'probable : 4 en-têtes connus sur 4',
    ],
  ],
  [
    'nl',
    [
      'dag, maand, jaar – zeker: 31/12/2022, regel 3',
      'veld – waarschijnlijk: bekende kolomtitel (Frans)',
      'zonder waarde: n.d.',
      'waarschijnlijk: alle tekens zijn geldige UTF-8',
      'waarschijnlijk: 4 van de 4 kolomtitels zijn bekend',
    ],
  ],
  ['en', ['day, month, year – certain: 31/12/2022, line 3', 'no value: n.d.', 'likely: 4 of 4 headers are known']],
])('the wizard says beside each point what tells it, in %s', async (language, expected) => {
  const words = stillWords(cardOf(await planOf(TEXT)), { language }).replaceAll('\u00a0', ' ')
  for (const each of expected) expect(words).toContain(each)
})

test.each<[Language, string, string]>([
  ['fr', 'non connu', 'n.c.'],
  ['nl', 'niet bekend', 'n.b.'],
  ['en', 'not known', 'n/a'],
])(
  'N7: a missing value is named as on all pages, and apart from what could not be read, in %s',
  (language, why, sign) => {
    const page = (raw: string, isWrong: boolean) =>
      stillPage(<ReadCell cell={null} raw={raw} isWrong={isWrong} />, { language })
    for (const raw of ['n/a', '-', '', 'NULL']) {
      expect(page(raw, false)).toContain(`>${sign}<`)
      expect(page(raw, false)).toContain(`>${why}<`)
    }
    for (const [raw, isWrong] of [
      ['31/02/2023', true],
      ['-', true],
    ] as const)
      expect(page(raw, isWrong)).toContain('>—<')
  },
)

test('what only the rows can tell is not said to be absent while a question keeps them from being read', async () => {
  const open = await planOf('Nature;Programme;Année;Bedrag excl. btw\nprévu;WePulse;2023;5\nTotal;;;5\n')
  expect(open.problems.map(({ code }) => code)).toEqual(['question-amount'])
  const words = stillWords(cardOf(open), { language: 'fr' })
  expect(words.split('Pas encore lu')).toHaveLength(3)
  expect(words).not.toContain('À indiquer')
})

test('a table that is not known asks which column gives what, unless only spaces stand between its columns', async () => {
  const unknown = await planOf('Dossier;Deelgemeente\n71;Elsene\n')
  expect(unknown.problems.map(({ code }) => code)).toEqual(['header-missing'])
  expect(stillPage(cardOf(unknown), { language: 'nl' })).toContain('aria-label="Welke kolom geeft wat?"')
  const spaced = await planOf('Catégorie   Incidents\nVoirie   12\nParc   3\n')
  expect(spaced.problems.map(({ code, details }) => [code, details.rule])).toEqual([['header-missing', 'spaces']])
  expect(stillPage(cardOf(spaced), { language: 'nl' })).not.toContain('Welke kolom geeft wat?')
})

test('of a table of budget lines without an amount it is said how each column of amounts is told', async () => {
  const words = async (text: string) => stillWords(cardOf(await planOf(text)), { language: 'fr' })
  const hint = 'Plusieurs colonnes de montants'
  expect(await words('Programme;Année;Toegekend;Uitgegeven\nWePulse;2023;5,5;4,5\n')).toContain(hint)
  expect(await words('Programme;Année;Montant\nWePulse;2023;5\n')).not.toContain(hint)
})

test('the only sheet of a workbook is named, also where no table was found on it', async () => {
  const workbook = sheetOf(
    textRows([
      ['Omschrijving', 'Dienst'],
      ['WePulse', 'Evere'],
    ]),
    { name: 'Opvolging' },
  )
  const words = stillWords(cardOf(await planOf(workbook)), { language: 'nl' })
  expect(words).toContain('Opvolging zeker: enige werkblad van de werkmap')
})

test('sheets that are read as one table are named', async () => {
  using folder = openFolder()
  const sheets = ['A', 'B'].map((sheet) => ({
    name: sheet,
    rows: textRows([
      ['N°', 'Signalé le'],
      [sheet, '31/12/2022'],
    ]),
  }))
  const { plan } = await folder.plan(bookOf({ sheets }), { mapping: { sheet: '*' } }, 'a.xlsx')
  expect(stillWords(cardOf(plan), { language: 'fr' })).toContain('Feuille A, B Changer')
})

test('names that were remembered of such files are shown with what they stand for, and are told from those just said', async () => {
  using folder = openFolder()
  const choices = { municipality: { Scharbeek: '21015' }, kind: { Krediet: 'planned' } }
  const { plan } = await folder.plan('N°;Signalé le;Commune\n1;31/12/2022;Scharbeek\n', { mapping: { choices } })
  const remembered = stillWords(cardOf(plan), { language: 'fr' })
  expect(remembered).toContain('Scharbeek Schaerbeek Changer retenu pour les fichiers de ce type')
  expect(remembered).toContain('Krediet budget prévu retenu pour les fichiers de ce type')
  const options = { ...DEFAULT_IMPORT_OPTIONS, mapping: { choices } }
  const said = <UnderstandingCard plan={plan} options={options} replan={() => undefined} isStale={false} />
  expect(stillWords(said, { language: 'fr' })).not.toContain('retenu pour les fichiers')
})
