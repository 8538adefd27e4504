import { describe, expect, test } from 'vitest'
import { answerLines } from '../../../../../electron/cli/import/answer-lines.ts'
import { proposedCommand } from '../../../../../electron/cli/import/proposed-command.ts'
import { DEFAULT_IMPORT_OPTIONS, type ImportPlan } from '../../../../../shared/domain/import/import-plan.ts'
import {
  isQuestion,
  nameAnswer,
  nameAnswers,
  withAnswer,
  withoutName,
} from '../../../../../shared/domain/import/question-answers.ts'
import { createTranslator } from '../../../../../shared/i18n/all-languages.ts'
import { answersTo } from '../../../../../shared/i18n/file-questions.ts'
import { codesOf, openFolder, problemsOf } from '../../../../support/folder.ts'

const OPTIONS = { ...DEFAULT_IMPORT_OPTIONS, asOfDay: '2023-11-15' }
const RECORDS =
  'N°;Catégorie complète;Commune;Signalé le\n1;Vorie > Trottoir;Scharbeek;31/03/2023\n2;Xyzzy;9000 Gent;31/03/2023\n'
const TABLE = 'Catégorie;Nombre\nVorie;5\nParc;2\n'
const budget = (...institutions: readonly string[]): string =>
  `Nature;Programme;Institution;Année;Montant\n${institutions.map((each) => `payé;WePulse;${each};2023;12,5\n`).join('')}`

const noteOf = ({ problems }: ImportPlan, code: string) => {
  const found = problems.find((each) => each.code === code)
  if (found === undefined) throw new Error(`no ${code}`)
  return found
}

describe('a category of a published table that is not known', () => {
  test('is asked about where it resembles known ones, and is that one where a person says so', async () => {
    using folder = openFolder()
    const { plan } = await folder.plan(TABLE, OPTIONS)
    expect([plan.plan, problemsOf(plan)]).toMatchObject([
      null,
      [{ code: 'question-name', raw: 'Vorie', place: { line: 2, column: 'Catégorie' } }],
    ])
    const [question] = plan.problems.filter(isQuestion)
    const [answer] = answersTo(question!, plan.understanding)
    expect(answer).toEqual({ kind: 'mapping', mapping: { choices: { category: { Vorie: 'road' } } } })
    // It may be any other of the list.
    expect(proposedCommand('a.csv', plan, OPTIONS)).toContain('{"choices":{"category":{"Vorie":"road|…"}}}')
    const { snapshot } = await folder.take(TABLE, withAnswer(OPTIONS, nameAnswer('category', 'Vorie', 'road')))
    expect(snapshot).not.toBeNull()
    expect(folder.database.prepare('SELECT category, value FROM published_category ORDER BY 1').raw().all()).toEqual([
      ['park', 2],
      ['road', 5],
    ])
  })

  test('is asked about with all others at once', async () => {
    using folder = openFolder()
    const names = ['Vorie', 'Voirrie', 'Voiriee', 'Vooirie', 'Parcc', 'Parcs', 'Paarc', 'Monumment', 'Monumet']
    const { plan } = await folder.plan(`Catégorie;Nombre\n${names.map((name) => `${name};1\n`).join('')}`, OPTIONS)
    const asked = problemsOf(plan).filter(({ code }) => code === 'question-name')
    expect(asked.map(({ raw }) => raw)).toEqual(names)
  })

  test('is refused where it resembles none, and where no category has the code that a person gave', async () => {
    using folder = openFolder()
    expect(codesOf((await folder.plan(TABLE.replace('Vorie', 'Xyzzy'), OPTIONS)).plan)).toEqual(['category-unknown'])
    const wrong = withAnswer(OPTIONS, nameAnswer('category', 'Xyzzy', 'roads'))
    expect(codesOf((await folder.plan(TABLE.replace('Vorie', 'Xyzzy'), wrong)).plan)).toEqual(['category-unknown'])
  })
})

describe('a category or municipality of a record that is not known', () => {
  test('is told with what it resembles, and each name can be answered', async () => {
    using folder = openFolder()
    const { plan } = await folder.plan(RECORDS)
    expect(plan.plan).not.toBeNull()
    expect(plan.names.map(({ name }) => name)).toEqual(['Vorie', 'Xyzzy', 'Scharbeek', '9000 Gent'])
    expect(nameAnswers(noteOf(plan, 'note-municipality-nearest'))).toEqual([
      { kind: 'mapping', mapping: { choices: { municipality: { Scharbeek: '21015' } } } },
    ])
  })

  test('is what a person says', async () => {
    using folder = openFolder()
    const said = [
      ['category', 'Vorie', 'road'],
      ['category', 'Xyzzy', 'park'],
      ['municipality', 'Scharbeek', '21015'],
    ] as const
    const options = said.reduce(
      (all, [field, name, code]) => withAnswer(all, nameAnswer(field, name, code)),
      DEFAULT_IMPORT_OPTIONS,
    )
    const { plan } = await folder.take(RECORDS, options)
    expect(codesOf(plan)).toEqual(['note-municipality-unknown'])
    const stored = folder.database
      .prepare(
        `SELECT c.code, s.code, m.code FROM incident JOIN dictionary c ON c.id = category
         JOIN dictionary s ON s.id = subcategory JOIN dictionary m ON m.id = municipality ORDER BY reference`,
      )
      .raw()
      .all()
    expect(stored).toEqual([
      ['road', 'road/Trottoir', '21015'],
      ['park', '', '9000 Gent'],
    ])
    expect(withoutName(options, 'category', 'Vorie').mapping.choices).toEqual({
      category: { Xyzzy: 'park' },
      municipality: { Scharbeek: '21015' },
    })
  })

  test('is answered in the terminal by an option, and by no command that nobody chose', async () => {
    using folder = openFolder()
    const { plan } = await folder.plan(RECORDS)
    const near = noteOf(plan, 'note-category-nearest')
    expect(answerLines(near, plan, createTranslator('en'), 'linux')).toEqual([
      'Answer with this option:',
      `--mapping '{"choices":{"category":{"Vorie":"road"}}}'`,
    ])
    expect(proposedCommand('a.csv', plan, DEFAULT_IMPORT_OPTIONS)).toBeNull()
  })
})

describe('an institution that is not known', () => {
  const stored = (folder: ReturnType<typeof openFolder>) =>
    folder.database.prepare('SELECT institution FROM budget_line WHERE valid_to IS NULL ORDER BY 1').pluck().all()

  test.each([
    ['Scharbeek', 'Schaerbeek'],
    ['Commune de Scharbeek', 'Commune de Schaerbeek'],
    ['CPAS de Scharbeek', 'CPAS de Schaerbeek'],
    ['Bruxeles Mobilité', 'Bruxelles Mobilité'],
    ['Agence Zineque', 'Agence Zinneque'],
  ])('is asked about where it resembles one that is: %s', async (written, known) => {
    using folder = openFolder()
    await folder.take(budget('Agence Zinneque'), OPTIONS)
    const { plan } = await folder.plan(budget(written), OPTIONS)
    expect(codesOf(plan)).toEqual(['question-name'])
    const [question] = plan.problems.filter(isQuestion)
    const answers = answersTo(question!, plan.understanding)
    expect(answers).toEqual([nameAnswer('institution', written, written), nameAnswer('institution', written, known)])
    const open = { choices: { institution: { [written]: `${written}|${known}` } } }
    expect(proposedCommand('a.csv', plan, OPTIONS)).toContain(JSON.stringify(open))
    for (const name of [known, written]) {
      using own = openFolder()
      const { snapshot } = await own.take(
        budget(written),
        withAnswer(OPTIONS, nameAnswer('institution', written, name)),
      )
      expect([snapshot === null, stored(own)]).toEqual([false, [name]])
    }
  })

  test('takes the name under which the answer has lines', async () => {
    using folder = openFolder()
    await folder.take(budget('Commune de Schaerbeek'), OPTIONS)
    const { plan } = await folder.plan(
      budget('Scharbeek'),
      withAnswer(OPTIONS, nameAnswer('institution', 'Scharbeek', 'Schaerbeek')),
    )
    expect([plan.unchanged, codesOf(plan)]).toEqual([1, ['note-institution-same']])
  })

  test('may mean three of several that it resembles, no more', async () => {
    using folder = openFolder()
    await folder.take(budget('Zinnea', 'Zinneb', 'Zinnec', 'Zinned'), OPTIONS)
    const [question] = (await folder.plan(budget('Zinne'), OPTIONS)).plan.problems.filter(isQuestion)
    // The name as it is written is an answer too.
    expect(answersTo(question!, { columns: [] })).toHaveLength(4)
  })

  test('far from all that are known is a new one, and nobody is asked', async () => {
    using folder = openFolder()
    const names = ['Nevers', 'Brest', 'SAINT-LOUBES', 'Chelles', 'Velsen', 'Commune de Brest']
    const { snapshot, plan } = await folder.take(budget(...names), OPTIONS)
    expect([snapshot === null, codesOf(plan), stored(folder)]).toEqual([false, [], names.toSorted()])
  })

  test('is asked about with all others at once', async () => {
    using folder = openFolder()
    const names = 'Scharbeek Ucclle Ixeles Jete Everre Foresst Ganshorn Etterbek Auderghm Koekelbrg'.split(' ')
    const { plan } = await folder.plan(budget(...names), OPTIONS)
    expect(plan.problems.map(({ code, raw }) => [code, raw])).toEqual(names.map((name) => ['question-name', name]))
  })

  test('is no other that only shares words with it', async () => {
    using folder = openFolder()
    await folder.take(budget('Bruxelles Fiscalité', 'Agence 1', 'Agence 2', 'Vivaqua', 'Actiris'), OPTIONS)
    const { plan } = await folder.plan(budget('Bruxelles Formation', 'Agence 3', 'Sibelga', 'Ixelles'), OPTIONS)
    expect([plan.plan === null, codesOf(plan)]).toEqual([false, []])
  })
})
