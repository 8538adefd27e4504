import { beforeAll, expect, test } from 'vitest'
import { RowsContext } from '../../../../../renderer/components/show-rows.tsx'
import { rowsOf } from '../../../../../renderer/host/rows-request.ts'
import { DelayCard } from '../../../../../renderer/incidents/cards/delay-card.tsx'
import { DistributionCard } from '../../../../../renderer/incidents/cards/distribution-card.tsx'
import { OrganisationCard } from '../../../../../renderer/incidents/cards/organisation-card.tsx'
import { Selection } from '../../../../../renderer/incidents/cards/selection.tsx'
import { StatusCard } from '../../../../../renderer/incidents/cards/status-card.tsx'
import { QUESTION_NAMES, type QuestionName } from '../../../../../renderer/incidents/figures/questions.ts'
import { loadLanguage } from '../../../../../renderer/state/messages.ts'
import { yearSpan } from '../../../../../shared/domain/calendar/period.ts'
import { compare } from '../../../../../shared/domain/incidents/comparison.ts'
import { type Answer, PLAIN_QUESTION } from '../../../../../shared/domain/incidents/question.ts'
import type { ViewState } from '../../../../../shared/domain/view/view-state.ts'
import { stillWords } from '../../../../support/still-page.tsx'

beforeAll(() => loadLanguage('en'))

const answer = (total: number, more: Partial<Answer> = {}): Answer => ({
  measure: 'incidents',
  by: [],
  asOf: '2023-11-15',
  period: { from: '2023-11-13', to: '2023-11-15' },
  rows: [],
  total,
  partial: false,
  source: 'records',
  ...more,
})

const ROWS = rowsOf(PLAIN_QUESTION, answer(1))
const CARD = { rows: ROWS, isStale: false, columns: 4 }

/** All answers of the page, those that are not named count one incident. */
function answersOf(own: Partial<Record<QuestionName, Answer>>) {
  const plain = Object.fromEntries(QUESTION_NAMES.map((name) => [name, answer(1)])) as Record<QuestionName, Answer>
  return { ...plain, ...own }
}

const still = (view: Partial<ViewState> = {}) => ({ language: 'en' as const, view })

test('delays over 221 of 1 691 incidents are said to be those of the closed ones, and not to hold for the others', () => {
  const delays = (closedRate: number) => {
    const answers = answersOf({ closedTotal: answer(221), closedRate: answer(closedRate, { measure: 'closed-rate' }) })
    return stillWords(
      <>
        <DelayCard by="category" answers={answers} {...CARD} />
        <DistributionCard
          earlier={null}
          distribution={[32, 125, 64]}
          answer={answers.closedTotal}
          closedRate={answers.closedRate}
          {...CARD}
        />
        <Selection answers={answers} isFiltered={false} isStale={false} />
      </>,
      still(),
    )
  }
  const few = delays(221 / 1691)
  expect(few).toContain('Half of the closed incidents took 1 day at most')
  expect(few).toContain('100.0% of the closed incidents took a week at most')
  expect(few).toContain('median delay (closed)')
  expect(few.split('Only 13.1% of the incidents are closed')).toHaveLength(3)
  expect(delays(0.895)).not.toContain('Only')
})

test('in the place of a change across the break of regional roads stands why there is none', () => {
  const comparison = {
    ...compare(12_434, 11_378, yearSpan(2020), 11_378),
    change: null,
    reason: 'roads-moved' as const,
  }
  const answers = answersOf({ total: answer(12_434, { period: yearSpan(2021), comparison }) })
  const said = stillWords(<Selection answers={answers} isFiltered isStale={false} />, still())
  expect(said).toContain('in 2020 11,378 n/a: break on 31/08/2020, regional roads have gone to Brussels Mobility since')
})

test('a month is compared with the month by its name, as on paper, and days of it with the same days', () => {
  const said = (from: string, to: string) => {
    const comparison = compare(60, 50, { from, to }, 50)
    const answers = answersOf({ total: answer(60, { period: { from: '2023-10-01', to: '2023-10-31' }, comparison }) })
    return stillWords(<Selection answers={answers} isFiltered={false} isStale={false} />, still())
  }
  expect(said('2022-10-01', '2022-10-31')).toContain('in October 2022 50 +20.0%')
  expect(said('2022-10-01', '2022-10-22')).toContain('same days of 2022 50 +20.0%')
})

test('a change over a day more or less says so beside the figure and on the card of the changes', () => {
  const comparison = compare(60, 50, yearSpan(2019), 50, { days: { now: 366, before: 365 }, isUneven: false })
  const period = yearSpan(2020)
  const answers = answersOf({ total: answer(60, { period, comparison }) })
  expect(stillWords(<Selection answers={answers} isFiltered={false} isStale={false} />, still())).toContain(
    'in 2019 · 366 days against 365 50 +20.0%',
  )
  const rows = [{ key: ['municipality-21004'], value: 60, comparison }]
  const card = <OrganisationCard answer={answer(60, { by: ['organisation'], rows, period })} {...CARD} />
  expect(stillWords(card, still())).toContain('366 days against 365')
})

test('organisations, municipalities among them, stand beside each other with the caveats of these', () => {
  const rows = [{ key: ['municipality-21004'], value: 2 }]
  const said = (from: string) =>
    stillWords(
      <OrganisationCard
        answer={answer(2, { by: ['organisation'], rows, period: { from, to: '2023-11-15' } })}
        {...CARD}
      />,
      { ...still(), isUnfolded: true },
    )
  expect(said('2023-01-01')).toContain('municipalities are hard to compare')
  expect(said('2023-01-01')).not.toContain('Break')
  expect(said('2013-01-01')).toContain('Break on 31/08/2020')
})

test('a selection without an incident still has the same day of the year before beside it', () => {
  const day = { from: '2023-03-07', to: '2023-03-07' }
  const said = (comparison?: Answer['comparison']) => {
    const total = answer(0, { period: day, ...(comparison === undefined ? {} : { comparison }) })
    return stillWords(<Selection answers={answersOf({ total })} isFiltered isStale={false} />, still())
  }
  const before = { from: '2022-03-07', to: '2022-03-07' }
  const compared = said(compare(0, 40, before, 900))
  expect(compared).toContain('No incident matches')
  expect(compared).toContain('same day of 2022 40 \u2212100.0%')
  expect(compared).not.toContain('full year')
  expect(said()).toContain('No incident matches No incident meets all the filters.')
})

test('half of the incidents closed on the day they were created are not said to have taken 0 days', () => {
  const said = (days: number) => {
    const answers = answersOf({ closedTotal: answer(221), medianTotal: answer(days, { measure: 'median-days' }) })
    return stillWords(<DelayCard by="category" answers={answers} {...CARD} />, still())
  }
  expect(said(0)).toContain('Half of the closed incidents were closed on the same day')
  expect(said(1)).toContain('Half of the closed incidents took 1 day at most')
})

test('nothing counted is no base of shares', () => {
  const none = answer(0, { by: ['organisation'] })
  const said = stillWords(
    <>
      <OrganisationCard answer={none} {...CARD} />
      <DistributionCard earlier={null} distribution={[0, 0, 0]} answer={none} closedRate={none} {...CARD} />
    </>,
    still(),
  )
  expect(said).not.toContain('Share of 0')
})

test('one value beyond the ten of a ranking is named, several are added up', () => {
  const said = (count: number) => {
    const rows = Array.from({ length: count }, (_, at) => ({ key: [`Office ${at + 1}`], value: 100 - at }))
    return stillWords(<OrganisationCard answer={answer(1000, { by: ['organisation'], rows })} {...CARD} />, still())
  }
  expect(said(11)).toContain('Office 11')
  expect(said(11)).not.toMatch(/\d other/)
  expect(said(12)).not.toContain('Office 11')
  expect(said(12)).toContain('2 others')
})

test('the share closed of incidents whose status no file tells is unknown, never 0 %', () => {
  const shown = (closedRate: Answer) =>
    stillWords(<Selection answers={answersOf({ closedRate })} isFiltered={false} isStale={false} />, still())
  const rate = (total: number | null, reason: Answer['reason']): Answer => ({
    ...answer(0, { measure: 'closed-rate', reason }),
    total,
  })
  expect(shown(rate(null, 'status-unknown'))).toMatch(/closed\s*unknown/)
  expect(shown(rate(0.75, 'status-partly-known'))).toContain('75.0% of those with a known status')
})

test('the delays of incidents whose status no file tells are unknown, and not those of too few', () => {
  const none = answer(0)
  const closedRate: Answer = { ...answer(0, { measure: 'closed-rate', reason: 'status-unknown' }), total: null }
  const answers = answersOf({ closed: none, closedTotal: none, closedRate })
  const said = stillWords(
    <>
      <DelayCard by="category" answers={answers} {...CARD} />
      <DistributionCard earlier={null} distribution={[0, 0, 0]} answer={none} closedRate={closedRate} {...CARD} />
    </>,
    still(),
  )
  expect(said.match(/Delay unknown: no file tells which of these incidents are closed/g)).toHaveLength(4)
  expect(said).not.toMatch(/too few|0 closed/i)
})

test('the title of the statuses is over those that are known', () => {
  const title = (rows: readonly (readonly [code: string, value: number])[]) => {
    const total = rows.reduce((sum, [, value]) => sum + value, 0)
    const statuses = answer(total, { by: ['status'], rows: rows.map(([code, value]) => ({ key: [code], value })) })
    return stillWords(
      <RowsContext value={() => undefined}>
        <StatusCard answer={statuses} {...CARD} />
      </RowsContext>,
      still(),
    )
  }
  expect(title([['', 40]])).toContain('The status of these incidents is unknown')
  expect(
    title([
      ['', 40],
      ['closed', 30],
      ['created', 10],
    ]),
  ).toContain('10 still open, 25.0% of those of known status')
})
