import { describe, expect, test } from 'vitest'
import { undoImport } from '../../../../../electron/backend/import/commit/undo-import.ts'
import { answerLines } from '../../../../../electron/cli/import/answer-lines.ts'
import { noteAnswers } from '../../../../../shared/domain/import/question-answers.ts'
import { lastingMapping } from '../../../../../shared/domain/import/remembered-mapping.ts'
import { createTranslator } from '../../../../../shared/i18n/all-languages.ts'
import { contentHash } from '../../../../support/content-hash.ts'
import { countsOf, type Folder, NOW, openFolder } from '../../../../support/folder.ts'

type Incident = readonly [id: number, category: 'road' | 'park', sub: number]

/** What the two exports call the same things; the pairs stand in no list of the program. */
const WORDS = {
  fr: { road: 'Voirie', park: 'Parc', subs: ['Trottoir', 'Nid de poule', 'Banc', 'Arbre'] },
  nl: { road: 'Openbare weg', park: 'Park', subs: ['Stoep', 'Put in de weg', 'Zitbank', 'Boom'] },
} as const
const HEADERS = {
  fr: 'N°;Catégorie complète;Commune;Signalé le;Statut',
  nl: 'N°;Hoofdcategorie;Postcode;Aangemaakt op;Status',
} as const
const STATUS = { fr: 'Clôturé', nl: 'Afgesloten' } as const

const file = (language: 'fr' | 'nl', incidents: readonly Incident[]): string => {
  const words = WORDS[language]
  const rows = incidents.map(
    ([id, category, sub]) =>
      `${id};${words[category]} > ${words.subs[sub]};1030 Schaerbeek;${(id % 28) + 1}/03/2023;${STATUS[language]}`,
  )
  return [HEADERS[language], ...rows, ''].join('\n')
}

const incidents = (length: number): readonly Incident[] =>
  Array.from({ length }, (_, index): Incident => {
    const sub = index % 4
    return [index + 1, sub < 2 ? 'road' : 'park', sub]
  })
const INCIDENTS = incidents(12)
/** Enough of them for one to change without its word being in doubt. */
const MANY = incidents(48)

const notesOf = (plan: Awaited<ReturnType<Folder['plan']>>['plan']) =>
  plan.problems
    .filter(({ code }) => code.startsWith('note-subcategory'))
    .map(({ code, details }) => [code, details.count, details.values?.join(', ')])

const stored = ({ database }: Folder, reference: number): unknown =>
  database
    .prepare(
      'SELECT code FROM incident JOIN dictionary ON dictionary.id = subcategory WHERE valid_to IS NULL AND reference = ?',
    )
    .pluck()
    .get(String(reference))

describe('the same incidents in the other language', () => {
  test('change nothing, and the stored words stay', async () => {
    using folder = openFolder()
    await folder.take(file('fr', INCIDENTS))
    const before = contentHash(folder.database)
    const { plan, snapshot } = await folder.take(file('nl', INCIDENTS))
    expect([snapshot, countsOf(plan)]).toEqual([
      null,
      { read: 12, new: 0, changed: 0, unchanged: 12, removed: 0, rejected: 0 },
    ])
    expect(notesOf(plan)).toEqual([
      ['note-subcategory-language', 12, 'Stoep = Trottoir, Put in de weg = Nid de poule, Zitbank = Banc'],
    ])
    expect(contentHash(folder.database)).toBe(before)
  })

  test('bring the new ones under the stored words, and a real change as one', async () => {
    using folder = openFolder()
    await folder.take(file('fr', MANY))
    const before = contentHash(folder.database)
    const [first, ...others] = MANY
    if (first === undefined) throw new Error('no incidents')
    const moved: readonly Incident[] = [[first[0], 'road', 1], ...others, [90, 'road', 0]]
    const { plan } = await folder.take(file('nl', moved))
    expect(countsOf(plan)).toMatchObject({ new: 1, changed: 1, unchanged: 47 })
    expect(plan.problems.find(({ code }) => code === 'note-subcategory-language')?.details).toMatchObject({
      ...{ rule: 'new', count: 49, added: 1 },
    })
    expect([stored(folder, 1), stored(folder, 2), stored(folder, 90)]).toEqual([
      'road/Nid de poule',
      'road/Nid de poule',
      'road/Trottoir',
    ])
    const again = await folder.take(file('fr', moved))
    expect([again.snapshot, again.plan.changed]).toEqual([null, 0])
    undoImport(folder.database, NOW)
    expect(contentHash(folder.database)).toBe(before)
  })

  test('may call one thing as the other language calls another', async () => {
    using folder = openFolder()
    await folder.take(file('fr', INCIDENTS).replaceAll('Trottoir', 'A').replaceAll('Nid de poule', 'B'))
    const { plan } = await folder.plan(file('nl', INCIDENTS).replaceAll('Stoep', 'B').replaceAll('Put in de weg', 'A'))
    expect([plan.changed, notesOf(plan)[0]?.[2]]).toEqual([0, 'A = B, B = A, Zitbank = Banc'])
  })

  test('a change of words in the same language is a change', async () => {
    using folder = openFolder()
    await folder.take(file('fr', INCIDENTS))
    const { plan } = await folder.plan(file('fr', INCIDENTS).replaceAll('Trottoir', 'Trottoirs'))
    expect([plan.changed, notesOf(plan)]).toEqual([3, []])
  })

  test('words that pair with none are changes, which are told with how many differ in them alone', async () => {
    using folder = openFolder()
    const french: readonly Incident[] = [
      [21, 'road', 0],
      [22, 'road', 0],
      [23, 'road', 1],
      [24, 'road', 1],
    ]
    const dutch = french.map(([id, category]): Incident => [id, category, id % 2])
    await folder.take(file('fr', french))
    const { plan } = await folder.plan(file('nl', dutch))
    expect([plan.changed, notesOf(plan).map(([code, count]) => [code, count])]).toEqual([
      4,
      [['note-subcategory-only', 4]],
    ])
  })

  test('a file whose headers tell no language keeps its own words, and says so', async () => {
    using folder = openFolder()
    await folder.take(file('fr', INCIDENTS))
    const headers = 'A;B;C;D;E'
    const fields = ['reference', 'fullCategory', 'municipality', 'created', 'status']
    const columns = Object.fromEntries(headers.split(';').map((header, at) => [header, { field: fields[at] ?? '' }]))
    const text = file('nl', INCIDENTS).replace(HEADERS.nl, headers)
    const { plan } = await folder.plan(text, { dataset: 'incidents', mapping: { columns, header: 1 } })
    expect([plan.changed, notesOf(plan)]).toEqual([
      12,
      [['note-subcategory-only', 12, expect.stringContaining('Trottoir → Stoep')]],
    ])
  })

  test('corrected in the language in which they are stored, change', async () => {
    using folder = openFolder()
    await folder.take(file('fr', INCIDENTS))
    await folder.take(file('nl', [...INCIDENTS, [90, 'road', 0]]))
    const corrected = file('fr', INCIDENTS).replaceAll('Trottoir', 'Pavé').replaceAll('Arbre', 'Haie')
    const { plan } = await folder.plan(corrected)
    expect([plan.changed, notesOf(plan)]).toEqual([6, []])
  })

  test('corrected under other headers, with stored words left as they are, change and are told', async () => {
    using folder = openFolder()
    await folder.take(file('fr', INCIDENTS))
    const headers = 'No.;Full category;Municipality;Created on;Status'
    const text = file('fr', INCIDENTS).replace(HEADERS.fr, headers).replaceAll('Voirie', 'Road')
    const { plan } = await folder.plan(text.replaceAll('Trottoir', 'Pavé').replaceAll('Arbre', 'Haie'))
    expect([plan.changed, notesOf(plan)]).toEqual([6, [['note-subcategory-only', 6, 'Trottoir → Pavé, Arbre → Haie']]])
    const [header = '', ...rows] = text.split('\n')
    const pavements = [header, ...rows.filter((row) => row.includes('Trottoir')), ''].join('\n')
    const ofOneWord = await folder.plan(pavements.replaceAll('Trottoir', 'Pavé'))
    expect([ofOneWord.plan.changed, notesOf(ofOneWord.plan)]).toEqual([
      3,
      [['note-subcategory-only', 3, 'Trottoir → Pavé']],
    ])
  })

  test('a word that is stored in the language of the file stands for no other', async () => {
    using folder = openFolder()
    await folder.take(file('fr', INCIDENTS))
    const dutch: readonly Incident[] = [...INCIDENTS, [104, 'road', 0]]
    const of = (ids: (id: number) => boolean, text: string): string =>
      file(
        'nl',
        dutch.filter(([id]) => ids(id)),
      ).replaceAll('Stoep', text)
    await folder.take(of((id) => id === 104, 'Tegel'))
    const { plan } = await folder.plan(of((id) => id < 90, 'Tegel'))
    expect([plan.changed, notesOf(plan)]).toEqual([
      3,
      [
        ['note-subcategory-language', 9, 'Put in de weg = Nid de poule, Zitbank = Banc, Boom = Arbre'],
        ['note-subcategory-only', 3, 'Trottoir → Tegel'],
      ],
    ])
  })

  test('few records, or too many that say otherwise, do not rename the others', async () => {
    using folder = openFolder()
    await folder.take(file('fr', MANY))
    const few = await folder.plan(file('nl', [...MANY.slice(0, 8), [90, 'road', 0]]))
    expect([few.plan.changed, notesOf(few.plan)]).toEqual([8, [['note-subcategory-only', 8, expect.any(String)]]])
    const moved = MANY.map(([id, category, sub]): Incident => [id, category, sub === 0 && id < 8 ? 1 : sub])
    const mixed = await folder.plan(file('nl', moved))
    expect([mixed.plan.changed, notesOf(mixed.plan)]).toEqual([
      24,
      [
        ['note-subcategory-language', 24, 'Zitbank = Banc, Boom = Arbre'],
        ['note-subcategory-only', 24, 'Nid de poule → Put in de weg, Trottoir → Stoep, Trottoir → Put in de weg'],
      ],
    ])
  })
})

describe('where a person says what becomes of the stored words', () => {
  const KEEP = { mapping: { subcategories: 'keep' } } as const
  /** Two Dutch records that the folder learns first, then all of them in French. */
  const withDutchFirst = async (): Promise<Folder> => {
    const folder = openFolder()
    await folder.take(
      file('nl', [
        [101, 'road', 0],
        [102, 'park', 2],
      ]),
    )
    await folder.take(file('fr', MANY))
    return folder
  }

  test('a word that a smaller file in the language brought first changes the others no more than asked', async () => {
    using folder = await withDutchFirst()
    const told = await folder.plan(file('nl', MANY))
    const note = told.plan.problems.find(({ code }) => code === 'note-subcategory-only')
    expect([told.plan.changed, note?.details.count]).toEqual([24, 24])
    expect(noteAnswers(note!, told.plan.understanding)).toEqual([{ kind: 'mapping', ...KEEP }])
    const { snapshot, plan } = await folder.take(file('nl', MANY), KEEP)
    expect([snapshot, plan.changed, notesOf(plan).map(([code]) => code)]).toEqual([
      null,
      0,
      ['note-subcategory-language'],
    ])
    expect([stored(folder, 1), stored(folder, 101)]).toEqual(['road/Trottoir', 'road/Stoep'])
  })

  test('that is remembered for the next file', () => {
    expect(lastingMapping({ ...KEEP.mapping, header: 3 })).toEqual(KEEP.mapping)
  })

  test('a few records keep them too, and a new one gets the word that its like have', async () => {
    using folder = openFolder()
    await folder.take(file('fr', MANY))
    const { plan } = await folder.take(file('nl', [...MANY.slice(12, 14), [90, 'road', 0]]), KEEP)
    expect([plan.new, plan.changed, stored(folder, 90)]).toEqual([1, 0, 'road/Trottoir'])
  })

  test('those of the file are taken, though the records tell that only the language differs', async () => {
    using folder = openFolder()
    await folder.take(file('fr', INCIDENTS))
    const kept = (await folder.plan(file('nl', INCIDENTS))).plan
    const note = kept.problems.find(({ code }) => code === 'note-subcategory-language')
    const [answer] = noteAnswers(note!, kept.understanding)
    expect(answer).toEqual({ kind: 'mapping', mapping: { subcategories: 'take' } })
    const { plan } = await folder.plan(file('nl', INCIDENTS), { mapping: { subcategories: 'take' } })
    expect(plan.changed).toBe(12)
    expect(answerLines(note!, kept, createTranslator('en'), 'linux')).toEqual([
      'Answer with this option:',
      `--mapping '{"subcategories":"take"}'`,
    ])
  })

  test('a word with which most of its records go together is no other', async () => {
    using folder = openFolder()
    await folder.take(file('fr', MANY))
    const moved = MANY.map(([id, category, sub]): Incident => [id, category, id === 1 ? 1 : sub])
    const { plan } = await folder.take(file('fr', moved), KEEP)
    expect([plan.changed, stored(folder, 1)]).toEqual([1, 'road/Nid de poule'])
  })
})
