import { describe, expect, test } from 'vitest'
import { codesOf, openFolder } from '../../../../support/folder.ts'

const BUDGET = 'Nature;Programme;Année;Montant\n'
const CATEGORIES = "Catégorie;Année;Nombre d'incidents\nVoirie;2022;5\nParc;2022;6\n"
const asOf = { asOfDay: '2023-11-15' }

async function planned(text: string) {
  using folder = openFolder()
  return (await folder.plan(text, asOf)).plan
}

describe('a printed total that cannot be read', () => {
  test.each([
    ['with words', `${CATEGORIES}Total;;12 incidents\n`, '12 incidents', 4],
    ['with a guess', `${CATEGORIES}Total;;env. 1300\n`, 'env. 1300', 4],
    ['with an odd currency', `${BUDGET}prévu;WePulse;2023;1250\nTotal;;;1 251 €uros\n`, '1 251 €uros', 3],
    ['behind its own words', `${CATEGORIES}Total : env. 1300\n`, 'Total : env. 1300', 4],
  ])('refuses a published table: %s', async (_how, text, raw, line) => {
    const plan = await planned(text)
    expect([plan.plan, plan.problems]).toMatchObject([null, [{ code: 'total-unread', raw, place: { line } }]])
  })

  test('is told of records', async () => {
    const plan = await planned('N°;Signalé le\n1;15/03/2023\n2;16/03/2023\nTotal;env. 3\n')
    const [note] = plan.problems.filter(({ code }) => code === 'note-total-unread')
    expect([plan.plan === null, note?.details.values?.join(', ')]).toEqual([false, 'env. 3'])
  })

  test('is none where nothing is printed', async () => {
    expect(codesOf(await planned(`${CATEGORIES}Total;;\n`))).toEqual([])
    expect(codesOf(await planned(`${CATEGORIES}Total 2022;-;n.d.\n`))).toEqual([])
  })
})

test('the last of hundreds of totals is compared, with all rows', async () => {
  const groups = Array.from({ length: 205 }, (_, index) => `prévu;p${index};2023;10\nSous-total;;;10\n`).join('')
  const wrong = await planned(`${BUDGET}${groups}Total;;;99999\n`)
  expect(wrong.problems.filter(({ code }) => code === 'total-differs')).toMatchObject([
    { place: { line: 412 }, details: { declared: 99_999, computed: 2050 } },
  ])
  const right = await planned(`${BUDGET}${groups}Total;;;2050\n`)
  expect(right.controlTotals[0]).toMatchObject({ declared: 2050, ok: true })
})

test('those before the last of hundreds of totals are compared too', async () => {
  const group = (index: number, total = 10) => `prévu;p${index};2023;10,0\nSous-total;;;${total}\n`
  const groups = (wrong: number) => Array.from({ length: 450 }, (_, at) => group(at, at === wrong ? 11 : 10)).join('')
  for (const wrong of [3, 250, 448]) {
    const { plan, problems } = await planned(`${BUDGET}${groups(wrong)}Total;;;4500\n`)
    expect([plan, problems.filter(({ code }) => code === 'total-differs')]).toMatchObject([
      null,
      [{ place: { line: 2 * wrong + 3 }, details: { declared: 11, computed: 10 } }],
    ])
  }
  expect((await planned(`${BUDGET}${groups(-1)}Total;;;4500\n`)).plan).not.toBeNull()
  const allWrong = Array.from({ length: 450 }, (_, index) => group(index, 11)).join('')
  expect((await planned(`${BUDGET}${allWrong}`)).controlTotals).toHaveLength(400)
})

describe('a total above which a row stands twice', () => {
  const rows = 'prévu;WePulse;2023;1250\nprévu;WePulse;2023;300\nprévu;Reste;2023;50\n'
  test.each<readonly [string, string, readonly (boolean | null)[]]>([
    ['is right with both', `${rows}Total;;;1600\n`, [true]],
    ['is not compared where it may leave out the second', `${rows}Total;;;1300\n`, [null]],
    ['is not compared where it may leave out the first', `${rows}Total;;;350\n`, [null]],
    ['is wrong where it is neither', `${rows}Total;;;1400\n`, [false]],
    ['is wrong where it stands first', `Total;;;1400\n${rows}`, [false]],
    ['may stand first', `Total;;;350\n${rows}`, [null]],
    ['is wrong above the repeated row, too', 'prévu;WePulse;2023;5\nTotal;;;4\nprévu;WePulse;2023;1\n', [false]],
    ['is wrong in a group of its own', `${rows}Sous-total;;;1600\nprévu;p;2023;7\nSous-total;;;8\n`, [false, true]],
  ])('%s', async (_what, text, oks) => {
    const plan = await planned(`${BUDGET}${text}`)
    expect(plan.controlTotals.map(({ ok }) => ok)).toEqual(oks)
    const codes = codesOf(plan).filter((code) => code !== 'note-programme-unknown')
    expect(codes).toEqual(oks.includes(false) ? ['key-duplicate', 'total-differs'] : ['key-duplicate'])
  })

  test('of incidents counts each, or one of them', async () => {
    const records = 'N°;Signalé le\n1;15/03/2023\n1;16/03/2023\n2;16/03/2023\n'
    const oks = await Promise.all(
      [3, 2, 1].map(async (total) => (await planned(`${records}Total;${total}\n`)).controlTotals[0]?.ok),
    )
    expect(oks).toEqual([true, null, false])
  })

  test('is not compared where more stand twice than can be told apart', async () => {
    const many = Array.from({ length: 210 }, (_, index) => `prévu;p${index};2023;1\n`).join('')
    const [total] = (await planned(`${BUDGET}${many}${many}Total;;;5\n`)).controlTotals
    expect(total?.ok).toBeNull()
  })
})

test('a total is compared with the rows above it, or those below one that stands first', async () => {
  const rows = 'prévu;WePulse;2023;1250\n'
  const [above] = (await planned(`${BUDGET}${rows}Total;;;1250\nprévu;Reste;2023;50\n`)).controlTotals
  expect(above).toMatchObject({ declared: 1250, computed: 1250, ok: true })
  const [wrong] = (await planned(`${BUDGET}${rows}Total;;;1300\nprévu;Reste;2023;50\n`)).controlTotals
  expect(wrong).toMatchObject({ declared: 1300, computed: 1250, ok: false })
  const [first] = (await planned(`${BUDGET}Total;;;1250\n${rows}`)).controlTotals
  expect(first).toMatchObject({ declared: 1250, computed: 1250, ok: true })
})

describe('a column of totals beside those of years or kinds', () => {
  const table = (rows: string) => `Catégorie;2021;2022;Total\n${rows}`
  test.each([
    ['in a row', 'Voirie;100;200;301\nParc;12;13;25\n', { line: 2, column: 'Total' }, 301, 300],
    ['in the line of totals', 'Voirie;100;200;300\nParc;12;13;25\nTotal;112;213;326\n', { line: 4 }, 326, 325],
  ])('refuses the file that has a wrong one %s', async (_where, rows, place, declared, computed) => {
    const plan = await planned(table(rows))
    expect(plan.problems.filter(({ code }) => code === 'total-differs')).toMatchObject([
      { place, details: { declared, computed } },
    ])
    expect(plan.plan).toBeNull()
  })

  test('is right of all figures of its row, or of those before it', async () => {
    expect((await planned(table('Voirie;100;200;300\nParc;12;-;12\nTotal;112;200;312\n'))).plan).not.toBeNull()
    const before = 'Catégorie;2020;2021;Total;2022\nVoirie;1;2;3;4\n'
    expect((await planned(before)).plan).not.toBeNull()
  })

  test('is a control total, the sum of its rows', async () => {
    const { controlTotals } = await planned(table('Voirie;100;200;300\nParc;12;13;25\nTotal;112;213;325\n'))
    expect(controlTotals.map(({ label, declared, computed, ok }) => [label, declared, computed, ok])).toEqual([
      ['Total · 2021', 112, 112, true],
      ['Total · 2022', 213, 213, true],
      ['Total', 325, 325, true],
    ])
  })

  test.each([
    ['of some columns', 'Catégorie;2021;2022;Total 2022\nVoirie;1;2;9\n', 'Total 2022'],
    ['beside one column', 'Nature;Programme;Année;Montant;Total\nprévu;WePulse;2023;5;9\n', 'Total'],
    ['of two units', 'Programme;Nature;Budget 2022 (€);Budget 2023 (k€);Total\nWePulse;prévu;1;2;3\n', 'Total'],
  ])('is said not to be compared where it is %s', async (_what, text, raw) => {
    const plan = await planned(text)
    expect(plan.plan).not.toBeNull()
    expect(plan.problems).toContainEqual(expect.objectContaining({ code: 'note-total-column', raw }))
  })

  test('refuses amounts too, and what cannot be read', async () => {
    const budgets = 'Programme;Nature;Budget 2022;Budget 2023;Total\n'
    expect(codesOf(await planned(`${budgets}WePulse;prévu;0,10;0,20;0,30\n`))).toEqual(['note-column-ignored'])
    expect(codesOf(await planned(`${budgets}WePulse;prévu;0,10;0,20;0,31\n`))).toContain('total-differs')
    expect(codesOf(await planned(`${budgets}WePulse;prévu;0,10;0,20;env. 1\n`))).toContain('total-unread')
  })
})
