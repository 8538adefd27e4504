import type { ReactNode } from 'react'
import { beforeAll, expect, test } from 'vitest'
import { MethodSection } from '../../../../renderer/print/method-section.tsx'
import { footLine } from '../../../../renderer/print/page-margins.ts'
import { Paper } from '../../../../renderer/print/paper.tsx'
import { DemonstrationFlag, Lede, TopLine } from '../../../../renderer/print/paper-head.tsx'
import { Meta, RowCounts } from '../../../../renderer/print/paper-meta.tsx'
import { tableClass } from '../../../../renderer/print/paper-table.tsx'
import { PaperWordsProvider, usePaperWords } from '../../../../renderer/print/paper-words.tsx'
import { PaperSection } from '../../../../renderer/print/sections.tsx'
import { loadLanguage } from '../../../../renderer/state/messages.ts'
import { openCategory, withinCategory } from '../../../../shared/domain/report/sections/open-category.ts'
import { reportTables } from '../../../../shared/domain/report/sections/report-tables.ts'
import { JOURNAL_VIEW } from '../../../../shared/domain/report/tables/journal-table.ts'
import { RANKED_TABLES } from '../../../../shared/domain/report/tables/ranked-table.ts'
import type { ReportFigures, ReportSnapshot } from '../../../../shared/domain/report/tables/report-figures.ts'
import { DEFAULT_VIEW } from '../../../../shared/domain/view/view-state.ts'
import { LANGUAGES } from '../../../../shared/domain/vocabulary/language.ts'
import type { Report } from '../../../../shared/report/compose-report.ts'
import { line } from '../../../support/budget-lines.ts'
import { FIGURES, NO_NOTES } from '../../../support/report-fixture.ts'
import { stillPage, stillWords } from '../../../support/still-page.tsx'

beforeAll(() => Promise.all(LANGUAGES.map(loadLanguage)))

const onPaper = (node: ReactNode) => stillWords(<PaperWordsProvider>{node}</PaperWordsProvider>, { language: 'en' })

const Foot = ({ report }: { report: Report }) => footLine(report, usePaperWords())

function reportOf(change: Partial<ReportFigures>): Report {
  const figures = { ...FIGURES, ...change }
  const tables = reportTables(figures, (_dimension, code) => code)
  return { figures, tables, csvs: [], manifest: '', contentHash: 'f'.repeat(64) }
}

test.each([
  ['fr', 'Voirie', /données au 15\/11\/2023/i],
  ['nl', 'Openbare weg', /gegevens op 15\/11\/2023/i],
  ['en', 'Roads', /data as of 15\/11\/2023/i],
] as const)('P6: filters, days, state and version stand on the paper in words: %s', (language, road, asOf) => {
  const filters = [{ kind: 'category' as const, values: ['road'] }]
  const period = { kind: 'range' as const, from: '2023-01-01', to: '2023-11-15' }
  const report = reportOf({ language, view: { ...FIGURES.view, page: 'incidents', filters, period } })
  const node = (
    <PaperWordsProvider>
      <Paper report={report} />
    </PaperWordsProvider>
  )
  const text = stillWords(node, { language })
  for (const said of [road, '01/01/2023', asOf, 'a'.repeat(12), '1.2.3']) expect(text).toMatch(said)
})

test('N7: a figure that is missing is printed as n/a, and a zero as a zero', () => {
  const linesOf = (value: number | null) => {
    const categories = { ...FIGURES.categories, rows: [{ key: ['park'], value }] }
    const report = reportOf({ categories, shareBases: { ...FIGURES.shareBases, category: 1 } })
    return onPaper(<PaperSection name="categories" report={report} notes={NO_NOTES} />)
  }
  expect(linesOf(null)).toContain(' n/a n/a')
  expect(linesOf(0)).toContain(' 0 0.0')
})

test('how many municipalities occur in the data is said above their table, which has no zero for the others', () => {
  const { reason: _none, ...answer } = FIGURES.municipalities
  const municipalities = {
    ...answer,
    by: ['municipality' as const],
    period: { from: '2023-03-01', to: '2023-03-31' },
    rows: [{ key: ['21001'], value: 3 }],
    absent: ['21002', '21003'],
  }
  const paper = onPaper(<PaperSection name="municipalities" report={reportOf({ municipalities })} notes={NO_NOTES} />)
  expect(paper).toContain(
    '17 of 19 municipalities occur in the data as a whole. Not in the data: Auderghem and Berchem-Sainte-Agathe',
  )
})

test('the break of regional roads is told where the period has days on both sides of it, and only there', () => {
  const placesOf = (from: string, to: string) => {
    const rows = [{ key: ['21001'], value: 3 }]
    const { reason: _none, ...answer } = FIGURES.municipalities
    return onPaper(
      <PaperSection
        name="municipalities"
        report={reportOf({ municipalities: { ...answer, period: { from, to }, rows, by: ['municipality'] } })}
        notes={NO_NOTES}
      />,
    )
  }
  expect(placesOf('2020-08-31', '2020-09-01')).toContain('regional roads')
  expect(placesOf('2020-09-01', '2023-11-15')).not.toContain('regional roads')
  expect(placesOf('2013-01-01', '2020-08-31')).not.toContain('regional roads')
  expect(placesOf('2020-09-01', '2023-11-15')).toContain('Municipalities are hard to compare')
})

test('organisations are printed with their shares, and beside each other only with what sets municipalities apart', () => {
  const printed = (dimension: 'organisation' | 'channel', values: Readonly<Record<string, number>>) => {
    const { reason: _none, ...answer } = FIGURES.organisations
    const total = Object.values(values).reduce((sum, value) => sum + value, 0)
    const period = { from: '2020-01-01', to: '2023-11-15' }
    const rows = Object.entries(values).map(([code, value]) => ({ key: [code], value }))
    const found = { ...answer, period, rows, total }
    const shareBases = { ...FIGURES.shareBases, organisation: 8, channel: 8 }
    const report = reportOf({ organisations: found, channels: found, shareBases })
    return onPaper(<PaperSection name={RANKED_TABLES[dimension]} report={report} notes={NO_NOTES} />)
  }
  const several = printed('organisation', { 'municipality-21004': 2, vivaqua: 6 })
  expect(several).toContain('Share of 8 incidents, all organisations')
  expect(several).toMatch(/regional roads .* vivaqua 6 75\.0% City of Brussels 2 25\.0% Total 8 100\.0% Source/)
  expect(printed('organisation', { vivaqua: 6 })).not.toContain('municipalities')
  const channels = printed('channel', { citizen: 4, '': 2 })
  expect(channels).toMatch(/all channels .* Citizen 4 50\.0% Not given 2 25\.0% Total 6 75\.0% Source/)
  expect(channels).not.toContain('municipalities')
})

test('shares that rounding keeps from adding up say so, in any table', () => {
  const { reason: _none, ...answer } = FIGURES.statuses
  const period = { from: '2020-01-01', to: '2023-11-15' }
  const printed = (...values: readonly number[]) => {
    const rows = values.map((value, index) => ({ key: [`status ${index}`], value }))
    const total = values.reduce((sum, value) => sum + value, 0)
    const shareBases = { ...FIGURES.shareBases, status: total }
    const report = reportOf({ statuses: { ...answer, period, rows, total }, shareBases })
    return onPaper(<PaperSection name="statuses" report={report} notes={NO_NOTES} />)
  }
  expect(printed(1, 1, 1)).toContain('Rounded to 0.1%, the shares add up to 99.9%')
  expect(printed(1, 1, 2)).not.toContain('add up')
})

test('an unknown municipality has no rate, and why is said', () => {
  const { reason: _none, ...answer } = FIGURES.municipalities
  const printed = (...codes: readonly string[]) => {
    const rows = codes.map((code) => ({ key: [code], value: 20 }))
    const period = { from: '2023-01-01', to: '2023-11-15' }
    return onPaper(
      <PaperSection
        name="municipalities"
        report={reportOf({ municipalities: { ...answer, period, rows, by: ['municipality'] } })}
        notes={NO_NOTES}
      />,
    )
  }
  expect(printed('21015', 'unknown')).toContain('No figure per 1,000 inhabitants outside the 19 municipalities')
  expect(printed('21015', '21001')).not.toContain('No figure per')
})

test('a report of incidents and of other figures says both days on every page', () => {
  const programmes = FIGURES.snapshots.slice(0, 1).map((each) => ({ ...each, dataset: 'indicators' as const }))
  const footOf = (asOf: string) =>
    onPaper(
      <Foot
        report={reportOf({ snapshots: [...FIGURES.snapshots, ...programmes.map((each) => ({ ...each, asOf }))] })}
      />,
    )
  expect(footOf('2024-12-31')).toContain('incidents as of 15/11/2023, other figures as of 31/12/2024')
  expect(footOf('2023-11-15')).toContain('data as of 15/11/2023')
})

test('the category that is open on the screen is printed with its sub-categories', () => {
  const { reason: _none, ...answer } = FIGURES.organisations
  const rows = [
    { key: ['road/pavement'], value: 3 },
    { key: ['road/hole'], value: 6 },
    { key: ['park/tree'], value: 5 },
  ]
  const view = { ...DEFAULT_VIEW, page: 'incidents' as const, drill: 'road' }
  const categories = { ...FIGURES.categories, source: 'records' as const }
  const subcategories = withinCategory({ ...answer, rows, total: 14 }, openCategory({ categories, view }))
  const shareBases = { ...FIGURES.shareBases, subcategory: 9 }
  const report = reportOf({ view, categories, subcategories, shareBases })
  expect(onPaper(<PaperSection name="subcategories" report={report} notes={NO_NOTES} />)).toMatch(
    /^Table 2\. Roads: incidents by sub-category .*Share of 9 incidents.* 6 66\.7% .* 3 33\.3% Total 9 100\.0% Source/,
  )
  const withRoads = (value: number) => {
    const found = { ...categories, rows: [{ key: ['road'], value }] }
    const one = reportOf({ view, categories: found, subcategories, shareBases })
    return onPaper(<PaperSection name="subcategories" report={one} notes={NO_NOTES} />)
  }
  // What has no sub-category is in the figure of the category, and is not in the table.
  expect(withRoads(10)).toContain('1 incident of the category has no sub-category')
  expect(withRoads(9)).not.toContain('no sub-category')
  // Of whole months nobody knows them.
  const untold = { ...subcategories, rows: [], total: null, reason: 'needs-finer-cells' as const }
  const asked = { ...view, report: { language: null, sections: ['subcategories' as const] } }
  const roads = { ...categories, rows: [{ key: ['road'], value: 10 }] }
  const ofMonths = reportOf({ view: asked, categories: roads, subcategories: untold })
  const said = onPaper(<PaperSection name="subcategories" report={ofMonths} notes={NO_NOTES} />)
  expect(said).toMatch(/^(?!.*no sub-category).*counted by whole months/)
  // Published figures have none, of whichever category they were asked.
  const published = reportOf({ view: { ...view, report: { language: null, sections: ['subcategories'] } } })
  expect(onPaper(<PaperSection name="subcategories" report={published} notes={NO_NOTES} />)).toContain(
    '1. Roads: incidents by',
  )
  expect(openCategory({ categories, view: { ...view, drill: 'irisbox' } })).toBeNull()
  expect(openCategory({ categories: { ...categories, source: 'published' }, view })).toBeNull()
  expect(withinCategory({ ...answer, rows, total: 14 }, null).rows).toEqual([])
})

test('before any figures on incidents, nothing is said of records or of an unknown day', () => {
  const { total: _total, ...answer } = FIGURES.categories
  const categories = { ...answer, asOf: null, period: null, rows: [], total: null, partial: false }
  const report = reportOf({ categories: { ...categories, reason: 'nothing-imported' } })
  expect(onPaper(<Lede report={report} />)).toBe(
    'No published figures on incidents have been imported in this state of the data.',
  )
  expect(onPaper(<Meta report={report} notes={NO_NOTES} />)).not.toMatch(/Data as of|unknown|Period|n\/a/)
})

test('a demonstration folder is told on every report of it, as invented only where the report holds what is', () => {
  const flagOf = (change: Partial<ReportFigures>) => {
    const report = reportOf({ isDemonstration: true, ...change })
    return onPaper([<TopLine key="top" report={report} />, <DemonstrationFlag key="flag" report={report} />])
  }
  const programme = { ...DEFAULT_VIEW, page: 'programmes', drill: 'irisbox' } as const
  const published = flagOf({ view: programme })
  expect(published).toMatch(/Demonstration folder .*published ones, none is invented/)
  expect(published).not.toContain('Demonstration data')
  const journal = flagOf({ view: JOURNAL_VIEW, journal: { entries: [], broken: null } })
  expect(journal).toMatch(/Demonstration folder .*no figures; it is the journal of a folder with invented data/)
  expect(journal).not.toContain('published')
  expect(flagOf({ view: programme, budgets: [line({ institution: 'DEMO A' })] })).toContain('amounts of DEMO')
  expect(flagOf({ categories: { ...FIGURES.categories, source: 'records' } })).toContain('records in this document are')
  expect(flagOf({ isDemonstration: false })).not.toContain('emonstration')
  const both = reportOf({
    isDemonstration: true,
    categories: { ...FIGURES.categories, source: 'records' },
    budgets: [line({ institution: 'DEMO A' })],
  })
  expect(
    stillPage(
      <PaperWordsProvider>
        <DemonstrationFlag report={both} />
      </PaperWordsProvider>,
      { language: 'en' },
    ).match(/<p>Demonstration data: /g),
  ).toHaveLength(2)
})

test('a report says on how many records it stands, not on those of its last import', () => {
  const [known] = FIGURES.snapshots.filter(({ dataset }) => dataset === 'incidents')
  const imports = [100_000, 60].map((read, index) => ({ ...known!, snapshot: index, read, rejected: 0 }))
  const categories = { ...FIGURES.categories, source: 'records' as const }
  const rowsOf = (snapshots: typeof imports) =>
    onPaper(<RowCounts report={reportOf({ categories, recordCount: 100_000, snapshots })} />)
  expect(rowsOf(imports)).toBe('100,000 records, from 2 imports of the last import, 60 read, 60 accepted, 0 rejected')
  expect(rowsOf(imports.slice(0, 1))).toBe('100,000 read, 100,000 accepted, 0 rejected')
})

test('the report of a programme says of which day it is, on every page, and defines no measure of incidents', () => {
  const budgets = FIGURES.snapshots.slice(0, 1).map((each) => ({ ...each, asOf: '2022-12-31' }))
  const snapshots = [...FIGURES.snapshots, ...budgets.map((each) => ({ ...each, dataset: 'indicators' as const }))]
  const programme = reportOf({ snapshots, view: { ...DEFAULT_VIEW, page: 'programmes', drill: 'irisbox' } })
  expect(onPaper(<Meta report={programme} notes={NO_NOTES} />)).toContain('Data as of 31/12/2022')
  expect(onPaper(<Foot report={programme} />)).toContain('data as of 31/12/2022')
  const method = onPaper(<MethodSection report={programme} />)
  expect(method).not.toContain('Incident:')
  expect(onPaper(<PaperSection name="programmes" report={programme} notes={NO_NOTES} />)).toContain(
    'Key figures of the programme ',
  )
  // No figure of incidents, so nothing can be not comparable.
  expect(method).not.toContain('n/a')
  const all = onPaper(<MethodSection report={reportOf({})} />)
  expect(all).toContain('Incident:')
  expect(all).toContain('n/a')
})

test('rows that imports rejected or removed are told with their files', () => {
  const left = (change: Partial<ReportSnapshot>) => {
    const snapshots = FIGURES.snapshots.map((each) => ({ ...each, rejected: 0, sha256: 'a'.repeat(64), ...change }))
    return onPaper(<MethodSection report={reportOf({ snapshots })} />)
  }
  expect(left({ rejected: 4 })).toContain(
    '8 rows were rejected by their imports and are not counted: file with SHA-256 aaaaaaaaaaaa (4) and',
  )
  expect(left({ rejected: 4 })).toContain('Of 8 rows the import said why; the folder does not keep it.')
  expect(left({ rejected: 4, rejectedFor: { 'day-future': 1, 'value-missing': 3 } })).toContain(
    'Reasons: missing value (6) and day in the future (2).',
  )
  expect(left({ removed: 1200 })).toContain(
    'that a later file lacks were removed: file with SHA-256 aaaaaaaaaaaa (1,200) and',
  )
  expect(left({})).toContain('No row of the imported files was rejected')
  expect(left({})).not.toContain('removed')
  expect(left({ removed: 1200 })).not.toContain('Reasons')
})

test('the rates of a column have the decimals that one of them needs', () => {
  const { reason: _none, ...answer } = FIGURES.municipalities
  const rates = { ...answer, rows: [1.1, 0.98].map((value, index) => ({ key: [`2100${index + 1}`], value })) }
  const municipalities = { ...rates, rows: rates.rows.map((row) => ({ ...row, value: 5 })), total: 10 }
  const shareBases = { ...FIGURES.shareBases, municipality: 10 }
  const report = reportOf({ municipalities, rates, shareBases })
  const paper = onPaper(<PaperSection name="municipalities" report={report} notes={NO_NOTES} />)
  expect(paper).toMatch(/Anderlecht 1\.10 .*Auderghem 0\.98 /)
})

test('the largest categories are those that have incidents', () => {
  const rows = ['road', 'park'].map((code, index) => ({ key: [code], value: 1 - index }))
  const categories = { ...FIGURES.categories, rows, total: 1 }
  const shareBases = { ...FIGURES.shareBases, category: 1 }
  expect(onPaper(<Lede report={reportOf({ categories, shareBases })} />)).toMatch(
    /A single category: Roads \(100\.0%\)\.$/,
  )
})

test('a year that is published as a whole is told, though its categories are not', () => {
  const { total: _total, ...answer } = FIGURES.categories
  const categories = { ...answer, period: null, rows: [], total: null, reason: 'needs-records' as const }
  const ledeOf = (year: number) =>
    onPaper(<Lede report={reportOf({ categories, view: { ...DEFAULT_VIEW, period: { kind: 'year', year } } })} />)
  expect(ledeOf(2022)).toBe(
    '97,123 incidents in 2022. The published figures do not give them by category; incident records are needed.',
  )
  expect(ledeOf(2020)).toBe('The published figures cannot answer this; incident records are needed.')
})

test('a rate is printed as on the map, whatever stands beside it', () => {
  const rows = [0.11, 0.16, 0.19, 0.21, 0.31].map((value, index) => ({ key: [`2100${index + 1}`], value }))
  const { reason: _none, ...answer } = FIGURES.municipalities
  const municipalities = { ...answer, rows: rows.map(({ key }) => ({ key, value: 9 })), total: 45 }
  const rates = { ...answer, measure: 'per-1000' as const, rows, total: 0.24 }
  const places = onPaper(
    <PaperSection name="municipalities" report={reportOf({ municipalities, rates })} notes={NO_NOTES} />,
  )
  expect(places).toContain('0.31')
  expect(places).toContain('From 0.11 to 0.31 per 1,000')
  expect(places).toContain('Total 0.24 45')
  const alone = { ...rates, rows: [{ key: ['21015'], value: 0.286 }] }
  const one = { ...municipalities, rows: [{ key: ['21015'], value: 9 }], total: 9 }
  expect(
    onPaper(
      <PaperSection name="municipalities" report={reportOf({ municipalities: one, rates: alone })} notes={NO_NOTES} />,
    ),
  ).toContain('0.29')
})

test('no page ends in a table of up to eight rows', () => {
  expect(tableClass(Array.from({ length: 8 }))).toContain('unbroken')
  expect(tableClass(Array.from({ length: 9 }))).not.toContain('unbroken')
})

const named = (text: string) => ({ fr: text, nl: text, en: text })
const cited = { programme: 'irisbox', source: 'report, IV', quote: 'words' }
const PROGRAMME_PAGE = { ...DEFAULT_VIEW, page: 'programmes' as const }

test('the page of programmes prints who takes part, the shown family alone, each with its source', () => {
  const participants = [
    { ...cited, kind: 'partner', family: 'others' as const, name: named('Zeta') },
    { ...cited, source: 'report, V', kind: 'institution', family: 'region' as const, name: named('Yser') },
  ]
  const section = (view: Partial<typeof DEFAULT_VIEW>) =>
    onPaper(
      <PaperSection
        name="participants"
        report={reportOf({ participants, view: { ...PROGRAMME_PAGE, ...view } })}
        notes={NO_NOTES}
      />,
    )
  expect(section({})).toMatch(/Section IRISbox Yser Regional institution V Zeta Partner IV$/)
  expect(section({ participants: 'others' })).toMatch(/Only: Others Participant Kind IRISbox Zeta Partner/)
  // Of one programme, the title says its name.
  expect(section({ drill: 'irisbox' })).not.toContain('IRISbox')
  expect(
    onPaper(<PaperSection name="participants" report={reportOf({ view: PROGRAMME_PAGE })} notes={NO_NOTES} />),
  ).toContain('names no participants')
})

test('the page of programmes prints its dates as closely as the source dates them, and what was only announced', () => {
  const dates = [
    { ...cited, label: named('start'), from: '2024-01-01', to: '2024-12-31', asOf: '2022-12-31' },
    { ...cited, label: named('plan'), from: '2021-02-01', to: '2021-02-28', asOf: '2022-12-31' },
  ]
  const section = (view: Partial<typeof DEFAULT_VIEW>) =>
    onPaper(
      <PaperSection name="dates" report={reportOf({ dates, view: { ...PROGRAMME_PAGE, ...view } })} notes={NO_NOTES} />,
    )
  expect(section({})).toMatch(/February 2021 plan 2024, announced start$/)
  expect(onPaper(<PaperSection name="dates" report={reportOf({ view: PROGRAMME_PAGE })} notes={NO_NOTES} />)).toContain(
    'gives no date',
  )
  expect(onPaper(<PaperSection name="dates" report={reportOf({ dates })} notes={NO_NOTES} />)).toBe('')
})

test('the mark of a note leads to it, and sources are French in every language', () => {
  const report = reportOf({})
  const written = ['en', 'nl'].map((language) =>
    stillPage(
      <PaperWordsProvider>
        <Paper report={report} />
      </PaperWordsProvider>,
      { language: language === 'en' ? 'en' : 'nl' },
    ),
  )
  for (const page of written) {
    const marks = [...page.matchAll(/href="#(note-\d+)"/g)].map(([, id]) => id)
    expect(marks.length).toBeGreaterThan(0)
    for (const id of marks) expect(page).toContain(`<li id="${id}">`)
    expect(page).toMatch(/<span role="group" lang="fr"><small[^>]*>rapport</)
  }
})
