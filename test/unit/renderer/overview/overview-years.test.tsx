import { beforeAll, describe, expect, test } from 'vitest'
import { Headlines } from '../../../../renderer/overview/headlines.tsx'
import { YearsCard } from '../../../../renderer/overview/years-card.tsx'
import { loadLanguage } from '../../../../renderer/state/messages.ts'
import type { YearFigure } from '../../../../shared/contract/figures.ts'
import type { Answer, AnswerRow } from '../../../../shared/domain/incidents/question.ts'
import { readFragment } from '../../../../shared/domain/view/view-link.ts'
import { podIt, wepulse } from '../../../support/budget-lines.ts'
import { EMPTY_FOLDER, stillPage, stillWords } from '../../../support/still-page.tsx'

beforeAll(() => loadLanguage('fr'))

const TABLE_1 = { from: '2023-01-01', to: '2023-11-15' }

const answerOf = (by: Answer['by'], more: Partial<Answer>): Answer => ({
  measure: 'incidents',
  by,
  asOf: TABLE_1.to,
  period: TABLE_1,
  rows: [],
  total: null,
  partial: true,
  source: 'published',
  ...more,
})

const rowOf = (year: number, value: number, more: Partial<AnswerRow> = {}): AnswerRow => ({
  key: [String(year)],
  value,
  ...more,
})

const figureOf = (year: number, value: number, growth: number | null): YearFigure => ({
  from: `${year}-01-01`,
  to: `${year}-12-31`,
  value,
  qualifier: 'exact',
  growth,
  note: null,
  source: 'CIRB-CIBG, Rapport annuel 2022',
  quote: null,
})

/** The totals and the growth that the annual report prints. */
const PRINTED = [figureOf(2013, 6997, null), figureOf(2022, 97_123, 28)]
const OWN_2023 = figureOf(2023, 150_045, null)

const listed = (years: readonly YearFigure[]) => [
  [['years.list', EMPTY_FOLDER.dataVersion, { asOf: null }], years] as const,
  [['indicators.list', EMPTY_FOLDER.dataVersion, { programme: null, asOf: null }], []] as const,
  [['budgets.list', EMPTY_FOLDER.dataVersion, { programme: null, asOf: null }], []] as const,
]

describe('the headline of money', () => {
  test('leads to all that is known of its programme', () => {
    const answers = [
      ...listed(PRINTED).filter(([[method]]) => method !== 'budgets.list'),
      [
        ['budgets.list', EMPTY_FOLDER.dataVersion, { programme: null, asOf: null }],
        [podIt, wepulse],
      ] as const,
    ]
    const page = stillPage(<Headlines answers={{ status: 'loading' }} />, { answers })
    const linked = [...page.matchAll(/<a href="([^"]*)">([^<]*)<\/a>/g)].map(([, href = '', name]) => [
      name,
      readFragment(href.replaceAll('&amp;', '&')).view,
    ])
    expect(linked).toEqual([
      ['WePulse', expect.objectContaining({ page: 'programmes', drill: 'wepulse' })],
      ['POD IT', expect.objectContaining({ page: 'programmes', drill: 'pod-it' })],
    ])
  })
})

describe('the headline of the whole year', () => {
  const words = (years: readonly YearFigure[]): string => {
    const categories = answerOf(['category'], { total: 132_686 })
    const node = <Headlines answers={{ status: 'ready', data: { categories }, isStale: false }} />
    return stillWords(node, { answers: listed(years) }).replaceAll(/\s/g, ' ')
  }

  test('is the newest year that is over, with the growth that the source prints and never one of our own', () => {
    const said = words(PRINTED)
    expect(said).toContain('Incidents en 2022 97 123 +28 % sur 2021 Année complète, selon la source')
    expect(said).toContain('Incidents en 2023 au 15/11 132 686 +35 563 sur toute l’année 2022 319 jours sur 365')
  })

  test('of a year that a user imported has no growth, since its source prints none', () => {
    const said = words([...PRINTED, OWN_2023])
    expect(said).toContain('Incidents en 2023 150 045 Année complète Incidents en 2022 97 123 +28 % sur 2021')
    expect(said).not.toContain('n.c.')
  })

  test('stands once where it takes the place of its beginning', () => {
    const said = words([...PRINTED, OWN_2023])
    expect(said.split('Incidents en 2023')).toHaveLength(2)
    expect(said).not.toContain('132 686')
  })

  test('is a dash where no year is over', () => {
    expect(words([])).toContain('Incidents, année complète — Pas encore dans ces données')
  })
})

describe('the card of the years', () => {
  const full = [rowOf(2013, 6997), rowOf(2022, 97_123)]
  const words = (rows: readonly AnswerRow[]): string =>
    stillWords(<YearsCard answer={answerOf(['year'], { rows })} isStale={false} />, {
      answers: listed(PRINTED),
      isUnfolded: true,
    }).replaceAll(/\s/g, ' ')

  test('says what is derived from which printed growth, and that a part of a year is above the year before', () => {
    const derived = rowOf(2021, 75_900, { derived: true })
    const said = words([...full, derived, rowOf(2023, 132_686, { partial: true, period: TABLE_1 })])
    expect(said).toContain('2023 dépasse déjà 2022, alors qu’il reste 46 jours')
    expect(said).toContain('2021 est dérivé de « +28 % »')
    expect(said).toMatch(/année complète\s+année non terminée\s+dérivé, non publié/)
  })

  test('opens each known year in Incidents, and no year that the source lacks', () => {
    const page = stillPage(<YearsCard answer={answerOf(['year'], { rows: full })} isStale={false} />, {
      answers: listed(PRINTED),
    })
    const opened = [...page.matchAll(/<button[^>]*aria-label="(Ouvrir[^"]*)"/g)].map(([, name]) => name)
    expect(opened).toEqual(['Ouvrir 2013 dans Incidents', 'Ouvrir 2022 dans Incidents'])
  })

  test('says what changed on 31 August 2020 where its years lie on both sides', () => {
    const moved = 'les signalements sur les voiries régionales vont directement à Bruxelles Mobilité'
    expect(words(full)).toContain(moved)
    expect(words([rowOf(2022, 97_123), rowOf(2023, 150_045)])).not.toContain(moved)
  })

  test('explains only looks that its columns have', () => {
    const said = words([...full, rowOf(2023, 150_045)])
    expect(said).toContain('150 045 incidents en 2023')
    expect(said).toContain('année complète')
    expect(said).not.toMatch(/année non terminée|dérivé/)
  })
})
