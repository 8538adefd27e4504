import { expect, test } from 'vitest'
import { codesOf, openFolder } from '../../../../support/folder.ts'

/** The amounts in cents as they are stored, or why the file is refused. */
function centsOf(...amounts: readonly string[]): Promise<readonly unknown[]> {
  return centsUnder('Montant', ...amounts)
}

/** The same of a column of amounts with another header. */
async function centsUnder(header: string, ...amounts: readonly string[]): Promise<readonly unknown[]> {
  using folder = openFolder()
  const rows = amounts.map((amount, index) => `prévu;p${index};2022;"${amount}"\n`).join('')
  const prepared = await folder.plan(`Nature;Programme;Année;${header}\n${rows}`, { asOfDay: '2022-12-31' })
  if (prepared.plan.plan === null) return codesOf(prepared.plan)
  folder.commit(prepared)
  return folder.database.prepare('SELECT cents FROM budget_line ORDER BY id').pluck().all()
}

test.each(['2.872,50', '2 872,50', '2\u00a0872,50', '2\u202f872,50', '2\u2009872,50', "2'872,50"])(
  'N1: %j is stored as 2872,50',
  async (text) => {
    expect(await centsOf('0,10', text)).toEqual([10, 287_250])
  },
)

test.each(['2.872', '2,872'])('N1: %s alone in its column is asked about', async (text) => {
  expect(await centsOf(text)).toEqual(['question-number'])
})

test('N2: two styles in one column refuse it, with what is written in each', async () => {
  using folder = openFolder()
  const amounts = ['1.234,50', '7', '1,234.50', '0,1', '12.5']
  const rows = amounts.map((amount, index) => `prévu;p${index};2022;${amount}\n`).join('')
  const { plan } = await folder.plan(`Nature;Programme;Année;Montant\n${rows}`, { asOfDay: '2022-12-31' })
  expect(plan.plan).toBeNull()
  expect(plan.problems[0]).toMatchObject({
    code: 'number-styles-mixed',
    place: { line: 4, column: 'Montant' },
    details: { commas: '1.234,50 ; 0,1', points: '1,234.50 ; 12.5' },
  })
})

test.each([
  ['(5,25)', -525],
  ['\u22125,25', -525],
  ['5,25 €', 525],
  ['€ 5,25', 525],
  ['EUR 5,25', 525],
  ['5,-', 500],
  ['0', 0],
])('N3: %s is stored', async (text, cents) => {
  expect(await centsOf('0,10', text)).toEqual([10, cents])
})

test.each([
  ...[
    '12.34.56',
    '1.23,4',
    '1,2,3',
    '--5',
    '5-',
    '+5',
    '5 k€',
    '69,8 M€',
    '1e5',
    '0x10',
    'Infinity',
    'NaN',
    '1/2',
    '٣',
  ],
])('N3: %s refuses the file', async (text) => {
  expect(await centsOf('0,10', text)).toEqual(['number-invalid'])
})

test.each([
  ['5 k€', 'unit'],
  ['69,8 M€', 'unit'],
  ['5-', 'minus'],
])('N3: what stands behind the number of %s is the reason of its refusal', async (text, rule) => {
  using folder = openFolder()
  const rows = `prévu;p;2022;0,10\nprévu;q;2022;"${text}"\n`
  const { plan } = await folder.plan(`Nature;Programme;Année;Montant\n${rows}`, { asOfDay: '2022-12-31' })
  expect(plan.problems).toMatchObject([
    { code: 'number-invalid', raw: text, place: { line: 3, column: 'Montant' }, details: { rule } },
  ])
})

test('N3: thousands and millions are read in a column that says so, and in no other', async () => {
  expect(await centsUnder('Montant (k€)', '5 k€', '1,5')).toEqual([500_000, 150_000])
  expect(await centsUnder('Montant (M€)', '69,8 M€', '1,5')).toEqual([6_980_000_000, 150_000_000])
  expect(await centsUnder('Montant (M€)', '5 k€', '1,5')).toContain('unit-differs')
})

test('N4: cents are exact, and an amount beyond them is refused', async () => {
  expect(await centsOf('0,10', '0,20', '0,30', '69.800.000,07')).toEqual([10, 20, 30, 6_980_000_007])
  expect(await centsOf('0,10', '9007199254740993')).toEqual(['number-too-large'])
  expect(await centsOf('0,10', '90.071.992.547.409,93')).toEqual(['number-too-large'])
})

test('N5: -110.7 beside -116.62 has decimal points', async () => {
  expect(await centsOf('-110.7', '-116.62')).toEqual([-11_070, -11_662])
})

test('N7: an empty amount is missing, which is not 0', async () => {
  expect(await centsOf('0,10', '')).toEqual([10])
})

test.each(['-', 'n/a', 'n.d.', 'NULL', '#N/A', 'p.m.', '€ -', '-€'])(
  'N7: %j says that there is no amount, which is not 0',
  async (text) => {
    expect(await centsOf('0,10', text)).toEqual([10])
  },
)

test.each(['', '-', 'n/a', 'n.d.', 'NULL', '#N/A'])(
  'N7: a growth of %j is not known, one of 0 is none',
  async (text) => {
    using folder = openFolder()
    const years = `Année;Incidents;Croissance (%)\n2021;1;0\n2022;0;${text}\n`
    await folder.take(years, { asOfDay: '2022-12-31' })
    expect(folder.database.prepare('SELECT value, growth FROM published_year ORDER BY 1').raw().all()).toEqual([
      [0, null],
      [1, 0],
    ])
  },
)
