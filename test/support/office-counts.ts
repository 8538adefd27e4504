import type { Draw } from './draw.ts'
import type { OfficeCell, OfficeLine, OfficeTable } from './office-table.ts'
import { REMARKS, TITLES, TOTAL_LABELS, wordOf } from './office-words.ts'

type Language = 'fr' | 'nl' | 'en'

/** The 13 kinds of incidents, in the order of the source. */
const CATEGORIES: readonly (readonly [code: string, fr: string, nl: string])[] = [
  ['miscellaneous', 'Divers', 'Verschillende'],
  ['lighting', 'Eclairage', 'Verlichting'],
  ['street-furniture', 'Mobilier urbain', 'Stadsmeubilair'],
  ['monument', 'Monument', 'Monument'],
  ['park', 'Parc', 'Park'],
  ['planting', 'Plantation', 'Beplanting'],
  ['bridges-tunnels', 'Ponts/Tunnels', 'Bruggen/Tunnels'],
  ['urban-prevention', 'Prévention Urbaine', 'Stadspreventie'],
  ['cleanliness', 'Propreté publique', 'Openbare netheid'],
  ['building-safety', 'Sécurisation bâtiment', 'Beveiliging gebouw'],
  ['signage', 'Signalisation', 'Signalisatie'],
  ['abandoned-vehicle', 'Véhicule abandonné', 'Achtergelaten voertuig'],
  ['road', 'Voirie', 'Openbare weg'],
]

const HEADERS = {
  year: { fr: ['Année'], nl: ['Jaar'], en: ['Year'] },
  category: { fr: ['Catégorie'], nl: ['Categorie'], en: ['Category'] },
  count: { fr: ['Incidents', "Nombre d'incidents"], nl: ['Incidenten', 'Aantal incidenten'], en: ['Incidents'] },
} as const

/** Published counts: totals of years, or kinds of incidents by year, in rows or in columns. */
export function officeCounts(draw: Draw): OfficeTable {
  return draw.chance(40) ? yearTotals(draw) : categoryCounts(draw)
}

function countOf(draw: Draw): number {
  return draw.pick([draw.int(1, 999), draw.int(1000, 99_999), draw.int(1900, 2099), draw.int(100_000, 999_999)])
}

function yearTotals(draw: Draw): OfficeTable {
  const language = draw.pick(['fr', 'nl', 'en'] as const)
  const first = draw.int(2010, 2018)
  const years = Array.from({ length: draw.int(2, 5) }, (_each, index) => first + index)
  const counts = years.map(() => (draw.chance(5) ? null : countOf(draw)))
  const header = [wordOf(draw, HEADERS.year, language), wordOf(draw, HEADERS.count, language)]
  const rows = years.map((year, index): OfficeLine => [String(year), countCell(counts[index] ?? null)])
  const isTurned = draw.chance(15)
  const table: readonly OfficeLine[] = isTurned
    ? header.map((name, index) => [name, ...rows.map((row) => row[index] ?? null)])
    : [header, ...rows]
  const total = isTurned || !draw.chance(15) ? [] : [[wordOf(draw, TOTAL_LABELS, language), countCell(sum(counts))]]
  return {
    ...around(draw, language, [...table, ...total], 'years'),
    truth: years.flatMap((year, index) => truthOf([], year, counts[index] ?? null)),
  }
}

function categoryCounts(draw: Draw): OfficeTable {
  const language = draw.pick(['fr', 'nl'] as const)
  const first = draw.int(2012, 2020)
  const years = Array.from({ length: draw.int(1, 3) }, (_each, index) => first + index)
  const known = draw.chance(80) ? draw.shuffled(CATEGORIES) : draw.shuffled(CATEGORIES).slice(0, draw.int(3, 12))
  const name = ([, fr, nl]: (typeof CATEGORIES)[number]): string => (language === 'fr' ? fr : nl)
  const counts = known.map(() => years.map(() => (draw.chance(2) ? null : countOf(draw))))
  const [category, year] = [wordOf(draw, HEADERS.category, language), wordOf(draw, HEADERS.year, language)]
  const hasTotal = draw.chance(25)
  const truth = known.flatMap(([code], row) =>
    years.flatMap((each, column) => truthOf([code], each, counts[row]?.[column] ?? null)),
  )
  if (draw.chance(35)) {
    const rows = known.flatMap((each, row) =>
      years.map((of, column): OfficeLine => [name(each), String(of), countCell(counts[row]?.[column] ?? null)]),
    )
    const header = [category, year, wordOf(draw, HEADERS.count, language)]
    return { ...around(draw, language, [header, ...draw.shuffled(rows)], 'categories'), truth }
  }
  const total: OfficeLine = [
    wordOf(draw, TOTAL_LABELS, language),
    ...years.map((_year, column) => countCell(sum(counts.map((row) => row[column] ?? null)))),
  ]
  const rows = known.map((each, row): OfficeLine => [name(each), ...(counts[row] ?? []).map(countCell)])
  const lines = [[category, ...years.map(String)], ...rows, ...(hasTotal ? [total] : [])]
  return { ...around(draw, language, lines, 'categories'), truth }
}

function sum(counts: readonly (number | null)[]): number {
  return counts.reduce<number>((all, each) => all + (each ?? 0), 0)
}

function countCell(count: number | null): OfficeCell {
  return count === null ? null : { count }
}

function truthOf(key: readonly string[], year: number, count: number | null): readonly string[] {
  return count === null ? [] : [[...key, `${year}-01-01`, `${year}-12-31`, count].join('|')]
}

function around(
  draw: Draw,
  language: Language,
  table: readonly OfficeLine[],
  dataset: 'years' | 'categories',
): Omit<OfficeTable, 'truth'> {
  const titles: readonly OfficeLine[] = draw.chance(30)
    ? [[wordOf(draw, TITLES, language)], ...(draw.chance(50) ? [[]] : [])]
    : []
  const remarks: readonly OfficeLine[] = draw.chance(20)
    ? [...(draw.chance(50) ? [[]] : []), [wordOf(draw, REMARKS, language)]]
    : []
  const headerLine = titles.length + 1
  return {
    language,
    lines: [...titles, ...table, ...remarks],
    headerLine,
    hasSecondTable: false,
    ownNames: new Set(),
    options: {
      dataset: draw.chance(60) ? dataset : null,
      asOfDay: '2023-11-15',
      mapping: { absentCategories: 'unknown', ...(draw.chance(20) ? { header: headerLine } : {}) },
    },
  }
}
