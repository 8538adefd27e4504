import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

export interface PrintedCategory {
  readonly code: string
  readonly value: number
}

const rows: readonly Record<string, string>[] = parse(
  readFileSync(new URL('../../data/categories.csv', import.meta.url)),
  { columns: true, delimiter: ';', relax_column_count: true },
)

/** Table 1 as printed, read from the shipped file by a parser that is not ours. */
export const TABLE_1: readonly PrintedCategory[] = rows
  .filter((row) => row.category !== 'Total')
  .map((row) => ({ code: row.category ?? '', value: Number(row.value) }))

/** The total printed under the table. */
export const PRINTED_TOTAL = 132_686

/** The names of the table, in the order of its rows. */
export const NAMES = {
  fr: [
    'Divers',
    'Eclairage',
    'Mobilier urbain',
    'Monument',
    'Parc',
    'Plantation',
    'Ponts/Tunnels',
    'Prévention Urbaine',
    'Propreté publique',
    'Sécurisation bâtiment',
    'Signalisation',
    'Véhicule abandonné',
    'Voirie',
  ],
  nl: [
    'Verschillende',
    'Verlichting',
    'Stadsmeubilair',
    'Monument',
    'Park',
    'Beplanting',
    'Bruggen/Tunnels',
    'Stadspreventie',
    'Openbare netheid',
    'Beveiliging gebouw',
    'Signalisatie',
    'Achtergelaten voertuig',
    'Openbare weg',
  ],
} as const

const WORDS = {
  fr: {
    title: "Nombre d'incidents par catégorie pour l'année 2023 (jusqu'au 15/11/2023)",
    headers: ['Catégorie', "Nombre d'incidents"],
    total: 'Total',
  },
  nl: {
    title: 'Aantal incidenten per categorie voor het jaar 2023 (tot 15/11/2023)',
    headers: ['Categorie', 'Aantal incidenten'],
    total: 'Totaal',
  },
} as const

/** The table as a person copies it out of the page: title, header, thousands with dots, total. */
export function table1(
  language: 'fr' | 'nl',
  {
    delimiter = ';',
    total = PRINTED_TOTAL,
    end = '\r\n',
    decimals = '',
  }: { delimiter?: string; total?: number; end?: string; decimals?: string } = {},
): string {
  const { title, headers, total: word } = WORDS[language]
  const line = (name: string, value: number): string => [name, grouped(value) + decimals].join(delimiter)
  const lines = TABLE_1.map(({ value }, index) => line(NAMES[language][index] ?? '', value))
  return [title, '', headers.join(delimiter), ...lines, line(word, total), ''].join(end)
}

function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '.')
}
