import type { BudgetKind } from '../../../shared/domain/dataset/dataset.ts'
import { between, createRandom } from './random.ts'

const HEADER = 'kind;programme;institution;from;to;amount;unit;qualifier;source;quote;note_fr;note_nl;note_en'
const SOURCE = 'démonstration / demonstratie / demonstration'
const NOTES = [
  'Montant inventé pour la démonstration.',
  'Bedrag verzonnen voor de demonstratie.',
  'Amount invented for the demonstration.',
]
const BUDGET_STREAM = 3
const YEARS = [2021, 2022, 2023]

/** Invented money carries no real institution's name; `DEMO` says so in every language. */
const INSTITUTIONS = ['DEMO A', 'DEMO B', 'DEMO C', 'DEMO D', 'DEMO E', 'DEMO F']

/** Programmes of data/programmes.csv: the first year, and the usual amount per institution and year, in k EUR. */
const PROGRAMMES = [
  { programme: 'wepulse', since: 2022, amount: 1800, institutions: 6 },
  { programme: 'pod-it', since: 2021, amount: 950, institutions: 5 },
  { programme: 'irisnet', since: 2021, amount: 1400, institutions: 4 },
  { programme: 'irisbox', since: 2021, amount: 420, institutions: 3 },
  { programme: 'web-strategy', since: 2021, amount: 160, institutions: 4 },
]

/** Committed as a part of planned and paid as a part of committed, in per cent; the last year is not paid out yet. */
const COMMITTED = { low: 82, high: 106 }
const PAID = { low: 85, high: 100 }
const PAID_IN_LAST_YEAR = { low: 45, high: 75 }

/** Synthetic budget lines as CSV in the columns of the template: planned, committed and paid by institution and year. */
export function generateBudgetLines({ seed }: { readonly seed: number }): string {
  const random = createRandom(seed, BUDGET_STREAM)
  const lines = PROGRAMMES.flatMap(({ programme, since, amount, institutions }) =>
    INSTITUTIONS.slice(0, institutions).flatMap((institution) =>
      YEARS.filter((year) => year >= since).flatMap((year) => {
        const paidPart = year === YEARS.at(-1) ? PAID_IN_LAST_YEAR : PAID
        const planned = Math.round((amount * between(random, 60, 150)) / 100)
        const committed = Math.round((planned * between(random, COMMITTED.low, COMMITTED.high)) / 100)
        const paid = Math.round((committed * between(random, paidPart.low, paidPart.high)) / 100)
        const line = (kind: BudgetKind, thousands: number): string =>
          [
            kind,
            programme,
            institution,
            `${year}-01-01`,
            `${year}-12-31`,
            thousands,
            'k EUR',
            'exact',
            SOURCE,
            '',
            ...NOTES,
          ].join(';')
        return [line('planned', planned), line('committed', committed), line('paid', paid)]
      }),
    ),
  )
  return `${[HEADER, ...lines].join('\n')}\n`
}
