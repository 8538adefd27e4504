import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ImportOptions } from '../../../../../shared/domain/import/import-plan.ts'
import { isQuestion } from '../../../../../shared/domain/import/question-answers.ts'
import { sample } from '../../../../counts.ts'
import { codesOf, type Folder, openFolder } from '../../../../support/folder.ts'

const asOfDay = '2023-11-15'
/** What a person says of a table that has no columns for them. */
const VALUES = { programme: 'WePulse', kind: 'planned' }

interface SmallTable {
  readonly text: string
  /** The amounts that it holds, in cents. */
  readonly cents: readonly number[]
}

const INSTITUTIONS = ['Evere', 'Jette', 'Commune', 'Dienst B', 'Régie C', 'Service'] as const
/** Amounts that look like years, others, and none. */
const amount = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1900, max: 2099 }) },
  fc.integer({ min: 1, max: 90_000 }),
  fc.constant(null),
)
const HEADERS = [
  ['Institution', 'Année', 'Montant'],
  ['Année', 'Montant', 'Institution'],
  ['Instelling', 'Jaar', 'Gepland', 'Betaald'],
  ['Institution', '2021', '2022'],
  ['Institution', '2022'],
] as const
const NAMING: ReadonlySet<string> = new Set(['Institution', 'Instelling'])
const OF_YEAR: ReadonlySet<string> = new Set(['Année', 'Jaar'])

const smallTable = fc
  .record({
    header: fc.constantFrom(...HEADERS),
    rows: fc.array(fc.tuple(amount, amount, fc.boolean()), { minLength: 2, maxLength: INSTITUTIONS.length }),
    gapBefore: fc.option(fc.nat(INSTITUTIONS.length - 1)),
    title: fc.constantFrom('', 'Budget des institutions\n'),
  })
  .map(({ header, rows, gapBefore, title }): SmallTable => {
    const cents: number[] = []
    const lines = rows.map(([one, other, isLate], row) => {
      const amounts = [one, other]
      const cells = header.map((name) => {
        if (NAMING.has(name)) return INSTITUTIONS[row] ?? ''
        if (OF_YEAR.has(name)) return isLate ? 2022 : 2021
        const [next = null] = amounts.splice(0, 1)
        if (next !== null) cents.push(next * 100)
        return next ?? ''
      })
      return `${row > 0 && row === gapBefore ? '\n' : ''}${cells.join(';')}\n`
    })
    return { text: `${title}${header.join(';')}\n${lines.join('')}`, cents }
  })

/** The amounts that a commit would write, as the plan staged them. */
function stagedCents(folder: Folder): readonly number[] {
  return folder.database.prepare<[], number>('SELECT cents FROM temp.staged_row').pluck().all()
}

const sorted = (numbers: readonly number[]): readonly number[] => numbers.toSorted((one, other) => one - other)

test('a small budget is refused, or all of its amounts are read, whatever years they look like', async () => {
  using folder = openFolder()
  await fc.assert(
    fc.asyncProperty(smallTable, fc.boolean(), async ({ text, cents }, isSaid) => {
      const header = text.startsWith('Budget') ? 2 : 1
      const mapping: ImportOptions['mapping'] = { values: VALUES, ...(isSaid ? { header } : {}) }
      const { plan } = await folder.plan(text, { dataset: 'budgets', asOfDay, mapping })
      // A table is never asked for: there is one.
      expect(plan.problems.filter(isQuestion)).toEqual([])
      if (plan.plan !== null) expect(sorted(stagedCents(folder))).toEqual(sorted(cents))
    }),
    sample('every-row', 30, 10_000),
  )
})

describe('a row whose amount looks like a year', () => {
  test.each([
    [
      'in a column of amounts',
      'Institution;Année;Montant\nService A;2024;1000\nService B;2024;2000\nService C;2024;3000\n',
      6000,
    ],
    ['first', 'Institution;Année;Montant\nService A;2024;2003\nService B;2024;1999\n', 4002],
    ['in one of several', 'Institution;Année;Prévu;Payé\nService A;2024;2000;\nService B;2024;2001;1950\n', 5951],
    ['below a blank line', 'Institution;Année;Montant\nService A;2024;1000\n\nService B;2024;2000\n', 3000],
    [
      'of a kind that is also the name of a column',
      'Nature;Institution;Année;Montant\nengagé;Service A;2024;1000\nengagé;Service B;2024;1919\n',
      2919,
    ],
  ])('is read: %s', async (_where, text, sum) => {
    using folder = openFolder()
    for (const header of [{}, { header: 1 }]) {
      const { plan } = await folder.plan(text, { dataset: 'budgets', asOfDay, mapping: { ...header, values: VALUES } })
      expect([plan.plan === null, codesOf(plan).filter((code) => code !== 'note-lines-blank')]).toEqual([false, []])
      expect(stagedCents(folder).reduce((all, each) => all + each, 0)).toBe(sum * 100)
    }
  })
})

describe('a line that may be a row or head other columns of years', () => {
  test.each([
    ['Institution;2021;2022\nEvere;1;2\nInstitution;2023;2024\nJette;3;4\n', 3],
    ['Institution;2021;2022\nEvere;1;2\n\nService;2023;2024\nJette;3;4\n', 4],
    ['Institution;2021\nEvere;1\nInstitution;2022\nEvere;3\n', 3],
  ])('refuses the file where it stands: %j', async (text, line) => {
    using folder = openFolder()
    for (const header of [{}, { header: 1 }]) {
      const { plan } = await folder.plan(text, { dataset: 'budgets', asOfDay, mapping: { ...header, values: VALUES } })
      expect([plan.plan, plan.problems]).toMatchObject([
        null,
        [{ code: 'rows-unread', place: { line }, details: { rule: 'years' } }],
      ])
    }
  })

  test('is a row once its amounts have their cents', async () => {
    using folder = openFolder()
    const text = 'Institution;2021;2022\nEvere;1;2\nService;2023,00;2024,00\n'
    const { plan } = await folder.plan(text, { dataset: 'budgets', asOfDay, mapping: { values: VALUES } })
    expect([plan.new, stagedCents(folder).reduce((all, each) => all + each, 0)]).toEqual([4, 405_000])
  })
})
