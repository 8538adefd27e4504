import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { DATASETS } from '../../../shared/domain/dataset/dataset.ts'
import { type Place, type Problem, problemOf } from '../../../shared/domain/import/problem.ts'
import { PROBLEM_CODES, type ProblemCode, severityOf } from '../../../shared/domain/import/problem-code.ts'
import { DETAILS, type ProblemDetails } from '../../../shared/domain/import/problem-details.ts'
import { LANGUAGES } from '../../../shared/domain/vocabulary/language.ts'
import { createTranslator } from '../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../shared/i18n/format.ts'
import * as fr from '../../../shared/i18n/fr.ts'
import { problemMessage } from '../../../shared/i18n/problem-words.ts'

/** Every detail that the import gives with one of its codes. */
const GIVEN = {
  column: 'Incidents',
  key: { from: '2023-01-01' },
  readings: { 'windows-1252': 'N°' },
  added: 1,
  first: 'T1',
  above: 'WePulse',
  otherLine: 7,
  declared: 132686,
  computed: 132687,
  field: 'Catégorie',
  header: 'Statut',
  expected: 2,
  found: 3,
  limit: 2000,
  today: '2023-11-15',
  day: '2023-11-15',
  readingComma: '1234',
  readingPoint: '1.234',
  readingDmy: '2023-02-01',
  readingMdy: '2023-01-02',
  count: 3,
  columns: ['Signalé par'],
  values: ['Graffitis'],
  allowed: ['planned', 'paid'],
  sheet: 'Données',
  sheets: ['Données', 'Gegevens'],
  entries: ['2022.csv', '2023.csv'],
  otherSheet: 'Gegevens',
  otherFile: 'termijnen.csv',
  cell: 'B4',
  otherCell: 'B6',
  word: '2.872',
  otherWord: '2.873',
  sums: 2,
  name: 'creationDate',
  version: 99,
  format: 'SYLK',
  datasets: ['incidents', 'budgets'],
  proposal: 'Voirie',
  commas: '1.234,50',
  points: '1,234.50',
  reason: 'EIO',
  line: 18,
  lines: [3, 18],
  range: 'A2:A5',
  unit: 'k EUR',
  told: 'Montant (k€)',
  from: '1900',
  to: '2200',
  asOf: '2023-01-01',
  last: '2023-03-24',
  year: '2023',
  names: ['2023', '2024'],
  missingCategories: ['road', 'park'],
  registers: ['Voirie d’Uccle', 'fixmystreet'],
  newest: '2023-12-15',
  earliest: '1990-01-01',
  readingYmd: '2001-02-03',
  readingEpoch: '2001-02-04',
  proposedProgramme: 'wepulse',
  proposed: ['road'],
  proposedCategory: 'road',
  proposedMunicipality: '21015',
  titles: ['', ''],
  dataset: 'years',
  fields: ['category'],
}

/** With these codes a header is its line. */
const LINES: Partial<Readonly<Record<ProblemCode, object>>> = {
  'figures-above': { header: 3 },
  'note-figures-above': { header: 3 },
}

interface Changes<Code extends ProblemCode> {
  readonly place?: Place
  readonly raw?: string
  readonly details?: ProblemDetails[Code]
}

const membersOf = (code: ProblemCode): Readonly<Record<string, z.core.$ZodType>> => DETAILS[code].unwrap().shape

/** The sub-rules of a code, and none where it has words of its own alone. */
function rulesOf(code: ProblemCode): readonly (string | undefined)[] {
  const { rule } = membersOf(code)
  if (rule === undefined) return [undefined]
  if (rule instanceof z.ZodEnum) return rule.options.map(String)
  const inner = rule instanceof z.ZodOptional ? rule.unwrap() : rule
  return [undefined, ...(inner instanceof z.ZodEnum ? inner.options.map(String) : [])]
}

/** A problem with all that its code may say. */
function problem<Code extends ProblemCode>(code: Code, changes: Changes<Code> = {}, rule = rulesOf(code)[0]): Problem {
  const { place = { file: 'tableau.txt', line: 18, column: 'Incidents' }, raw = 'n.d.' } = changes
  const all: unknown = DETAILS[code].parse({ ...GIVEN, ...LINES[code], ...(rule === undefined ? {} : { rule }) })
  return problemOf(code, place, raw, changes.details ?? (all as ProblemDetails[Code]))
}

const sayIn = (language: (typeof LANGUAGES)[number]) => {
  const t = createTranslator(language)
  const format = createFormat(language)
  return (given: Problem) => problemMessage(given, t, format)
}

describe.each(LANGUAGES)('in %s', (language) => {
  const say = sayIn(language)

  test.each(PROBLEM_CODES)('%s has its words, with every value in its place', (code) => {
    for (const rule of rulesOf(code)) {
      const { what, toDo } = say(problem(code, {}, rule))
      const where = `shared/i18n/${language}, ${rule === undefined ? code : `${code}-${rule}`}`
      expect(what, `${where}: no sentence, or a value without its place`).not.toMatch(
        /(?:problems|questions|notes)\.|\{\{|undefined|NaN| {2}/,
      )
      expect(what.length).toBeGreaterThan(10)
      expect(toDo ?? '').not.toMatch(/problems\.|\{\{|undefined|NaN/)
      if (severityOf(code) !== 'note') expect(toDo, `${where}: says not what to do (${code}-do)`).not.toBeNull()
    }
  })

  test('a wrong total names both figures', () => {
    const { what } = say(problem('total-differs'))
    expect(what.replaceAll(/\D/g, '')).toBe('132686132687')
  })

  test('what to do about a day that is none names no other day', () => {
    const { toDo } = say(problem('day-invalid', { raw: '31/02/2023', details: { rule: 'day' } }))
    expect(toDo).toMatch(/^[^\d]+$/)
  })

  test('a note counts in the plural of the language', () => {
    const one = say(problem('note-status-unknown', { details: { count: 1, values: ['x'] } })).what
    const many = say(problem('note-status-unknown', { details: { count: 4321, values: ['x'] } })).what
    expect(one).toMatch(/^1 /)
    expect(many.split(' ')[0]?.replaceAll(/\D/g, '')).toBe('4321')
  })
})

/** The messages of a code by what stands behind it in their key: nothing, `do`, a rule, a rule with `do`. */
function messagesOf(code: ProblemCode): ReadonlyMap<string, string> {
  const area = { error: fr.problems, question: fr.questions, note: fr.notes }[severityOf(code)]
  const longer = PROBLEM_CODES.filter((other) => other.startsWith(`${code}-`))
  const own = Object.entries(area).filter(
    ([key]) => (key === code || /^[-_]/.test(key.slice(code.length))) && key.startsWith(code),
  )
  return new Map(
    own
      .filter(([key]) => !longer.some((other) => key.startsWith(other)))
      .map(([key, words]) => [key.slice(code.length + 1).replace(/_?(?:one|many|other)$/, ''), words]),
  )
}

/** Rules that the words of their code say. */
const SAID_BY_CODE: Partial<Readonly<Record<ProblemCode, readonly string[]>>> = {
  'as-of-early': ['rows', 'file'],
  'as-of-future': ['rows', 'file'],
  'column-divides': DATASETS.filter((dataset) => dataset !== 'budgets' && dataset !== 'indicators'),
  'column-modifies': ['sign'],
  'counts-divided': ['part'],
  'counts-scaled': ['scaled'],
  'day-invalid': ['shape'],
  'note-parts-added-up': ['one'],
  'note-sheets-differ': ['differ'],
  'note-year-cut': ['person', 'rows', 'file'],
  'unit-differs': ['header'],
}

describe.each(PROBLEM_CODES)('the messages of %s', (code) => {
  const messages = messagesOf(code)

  test('have words for each of its rules, and for none that it has not', () => {
    const rules = rulesOf(code).flatMap((rule) => rule ?? [])
    const hasWords = (rule: string): boolean => messages.has(rule) || messages.has(`${rule}-do`)
    expect(rules.filter((rule) => !hasWords(rule))).toEqual(SAID_BY_CODE[code] ?? [])
    if (severityOf(code) === 'question') return
    const ends = [...messages.keys()].map((end) => end.replace(/(?:^|-)do$/, ''))
    expect(ends.filter((end) => end !== '' && end !== 'nearest' && !rules.includes(end))).toEqual([])
  })
})

describe('the words of a problem', () => {
  const say = sayIn('fr')

  test('name the line and the header of the column', () => {
    expect(say(problem('number-invalid'))).toEqual({
      place: 'Ligne 18, colonne «\u00a0Incidents\u00a0»',
      what: '«\u00a0n.d.\u00a0» n’est pas un nombre.',
      toDo: 'Corriger la cellule ou retirer la ligne dans le fichier, puis le choisir à nouveau.',
    })
  })

  test.each([
    [{ file: 'a.csv' }, 'Fichier a.csv'],
    [{ file: 'a.csv', line: 3 }, 'Ligne 3'],
    [{ file: 'a.csv', column: 'Jour' }, 'Colonne «\u00a0Jour\u00a0»'],
    [{ file: 'a.xlsx', sheet: 'FR' }, 'Feuille «\u00a0FR\u00a0»'],
    [{ file: 'a.xlsx', sheet: 'FR', cell: 'B4' }, 'Feuille «\u00a0FR\u00a0», cellule B4'],
  ])('say the place %j', (place, words) => {
    expect(say(problem('number-invalid', { place })).place).toBe(words)
  })

  test('say which rule a day breaks', () => {
    const month = say(problem('day-invalid', { raw: '11/15/2023', details: { rule: 'month' } })).what
    expect(month).toBe('«\u00a011/15/2023\u00a0» n’est pas un jour\u00a0: ce mois n’existe pas.')
    expect(say(problem('day-invalid', { details: { rule: 'shape' } })).what).toContain('jour du calendrier')
  })

  test('say of an incident that a day is before its report, not that a period is reversed', () => {
    const { what, toDo } = say(problem('period-reversed', { raw: '01/11/2023', details: { rule: 'report' } }))
    expect([what, toDo]).toEqual([
      '«\u00a001/11/2023\u00a0» est avant le jour du signalement.',
      'Corriger l’un des deux jours dans le fichier, puis le choisir à nouveau.',
    ])
  })

  test('offer the nearest category, where there is one', () => {
    const near = say(problem('category-unknown', { details: { proposedCategory: 'road' } })).toDo
    expect(near).toContain('Voirie')
    expect(say(problem('category-unknown', { details: {} })).toDo).not.toContain('«')
  })

  test('write the two readings of a number and of a day as the language does', () => {
    expect(say(problem('question-number', { raw: '1.234' })).what).toMatch(/vaut-il 1234 ou 1,234/)
    expect(say(problem('question-date', { raw: '01/02/2023' })).what).toContain(
      'est-il le 1er février 2023 ou le 2 janvier 2023',
    )
  })

  test('are not changed by what a cell holds', () => {
    const raw = `a\u202e\0b${'x'.repeat(500)} {{file}} <b>`
    const { what } = say(problem('number-invalid', { raw }))
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
    expect(what).not.toMatch(/[\u0000-\u001f\u202e]/)
    expect(what.length).toBeLessThan(130)
    expect(say(problem('number-invalid', { raw: '{{file}} $t(data.title) <b>' })).what).toContain(
      '{{file}} $t(data.title) <b>',
    )
  })
})
