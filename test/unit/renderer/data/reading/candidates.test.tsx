import { beforeAll, expect, test } from 'vitest'
import { Candidates } from '../../../../../renderer/data/reading/candidates.tsx'
import { loadLanguage } from '../../../../../renderer/state/messages.ts'
import { DEFAULT_IMPORT_OPTIONS, type ImportOptions } from '../../../../../shared/domain/import/import-plan.ts'
import type { Language } from '../../../../../shared/domain/vocabulary/language.ts'
import { openFolder } from '../../../../support/folder.ts'
import { stillPage, stillWords } from '../../../../support/still-page.tsx'

beforeAll(async () => {
  await Promise.all([loadLanguage('fr'), loadLanguage('nl'), loadLanguage('en')])
})

const RECORDS = 'Dossier;Ouvert le;Anomalie;Traité\nA1;02/01/2022;Trou;03/01/2022\nA2;31/12/2022;Tag;\n'

async function candidatesOf(text: string, options: Partial<ImportOptions> = {}) {
  using folder = openFolder()
  const { plan } = await folder.plan(text, options)
  return <Candidates plan={plan} options={{ ...DEFAULT_IMPORT_OPTIONS, ...options }} replan={() => undefined} />
}

test.each<[Language, string, string]>([
  ['fr', '1 trouvée', 'Lire comme relevés d’incidents'],
  ['nl', '1 gevonden', 'Lezen als incidentgegevens'],
  ['en', '1 found', 'Read as incident records'],
])(
  'the likeliest dataset says what it has, and one button reads the table so, in %s',
  async (language, has, button) => {
    const words = stillWords(await candidatesOf(RECORDS), { language }).replaceAll('\u00a0', ' ')
    expect(words).toContain(has)
    expect(words).toContain(button)
  },
)

test('the columns that look like a field come before the others, and nothing is chosen that is not evident', async () => {
  const page = stillPage(await candidatesOf(RECORDS), { language: 'en' })
  const select = (name: string): string => new RegExp(`<select[^>]* name="${name}".*?</select>`).exec(page)?.[0] ?? ''
  expect(select('reference')).toMatch(/<option value="\d" selected="">Dossier/)
  const created = select('created')
  expect(created).toMatch(/<option value="" selected="">Choose…/)
  expect([...created.matchAll(/<optgroup label="([^"]*)"/g)].map(([, label]) => label)).toEqual([
    'Columns that look like it',
    'Other columns',
  ])
  expect(created.indexOf('Ouvert le')).toBeLessThan(created.indexOf('Other columns'))
  expect(created.indexOf('Anomalie')).toBeGreaterThan(created.indexOf('Other columns'))
})

test('what all rows of a budget may share is offered beside its columns', async () => {
  const page = stillPage(
    await candidatesOf('Begunstigde;Onderwerp;Toelage\nZon;Sport;5,10\nSter;Spel;6,20\n', { dataset: 'budgets' }),
    {
      language: 'en',
    },
  )
  expect(page).toContain('<optgroup label="The same value for every row">')
  expect(page).toContain('Write a value…')
  expect(page).toContain('planned budget')
})

test('a table that comes near nothing asks what it holds', async () => {
  const words = stillWords(await candidatesOf('foo;bar\naap;noot\naap;mies\nwim;zus\n'), { language: 'en' })
  expect(words).toContain('It resembles no known dataset.')
  expect(words).toContain('Incident records')
})

test('a list of codes says where its words go', async () => {
  const codes = 'code;libelle_fr;libelle_nl\n1;Voirie;Openbare weg\n2;Propreté;Netheid\n3;Parcs;Parken\n'
  expect(stillWords(await candidatesOf(codes), { language: 'en' })).toContain(
    'write what they stand for in their place',
  )
})
