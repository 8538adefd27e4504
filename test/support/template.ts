import { DATASETS, type Dataset } from '../../shared/domain/dataset/dataset.ts'
import type { Field } from '../../shared/domain/dataset/definition.ts'
import { DEFINITIONS } from '../../shared/domain/dataset/definitions.ts'
import { EXAMPLE_SOURCE, EXAMPLE_SUBCATEGORY } from '../../shared/domain/dataset/template-example.ts'
import { CATEGORIES } from '../../shared/domain/vocabulary/category.ts'
import { LANGUAGES, type Language, type Translated } from '../../shared/domain/vocabulary/language.ts'

/** One text for all languages, or one for each in the order of `LANGUAGES`. */
type Example = string | readonly [fr: string, nl: string, en: string]

const name = { name_fr: 'Exemple', name_nl: 'Voorbeeld', name_en: 'Example' }
const label = { label_fr: 'exemple à remplacer', label_nl: 'voorbeeld, te vervangen', label_en: 'example to replace' }
const note = { note_fr: 'Ligne inventée.', note_nl: 'Verzonnen regel.', note_en: 'Invented line.' }
const about: Example = ['environ', 'ongeveer', 'about']
const year = { from: '01/01/2024', to: '31/12/2024' }
const cited = { source: EXAMPLE_SOURCE, quote: '' }

/** The row that shows how a template is filled in; a field without an example stays empty. */
const EXAMPLES: Readonly<Record<Dataset, Readonly<Record<string, Example>>>> = {
  programmes: {
    programme: 'exemple-voorbeeld',
    ...name,
    summary_fr: 'Programme inventé.',
    summary_nl: 'Verzonnen programma.',
    summary_en: 'Invented programme.',
    ...cited,
  },
  categories: {
    ...year,
    value: '1234',
    qualifier: 'exact',
    ...cited,
  },
  years: { year: '2024', ...year, value: '12345', growth: '3,5', qualifier: about, ...cited, ...note },
  indicators: {
    programme: 'exemple-voorbeeld',
    code: 'exemple-voorbeeld.1',
    ...label,
    value: '12,5',
    qualifier: about,
    unit: 'percent',
    ...year,
    ...cited,
    ...note,
  },
  budgets: {
    kind: ['prévu', 'gepland', 'planned'],
    programme: 'exemple-voorbeeld',
    institution: ['Institution exemple', 'Voorbeeldinstelling', 'Example institution'],
    year: '2024',
    ...year,
    amount: '1,25',
    unit: 'M EUR',
    qualifier: about,
    ...cited,
    ...note,
  },
  participants: {
    programme: 'exemple-voorbeeld',
    code: 'exemple-voorbeeld',
    kind: ['commune', 'gemeente', 'municipality'],
    ...name,
    ...cited,
  },
  dates: {
    programme: 'exemple-voorbeeld',
    code: 'exemple-voorbeeld',
    from: '15/03/2024',
    to: '31/03/2024',
    ...label,
    ...cited,
  },
  targets: {
    category: ['Voirie', 'Openbare weg', 'Road'],
    delay: '10',
    counting: ['ouvrables', 'werkdagen', 'working'],
    from: '01/01/2024',
    to: '31/12/2024',
    // A folder of real records refuses it, so that an unfilled form never judges them.
    source: `DEMO ${EXAMPLE_SOURCE}`,
  },
  incidents: {
    reference: 'EX-0001',
    category: ['Propreté publique', 'Openbare netheid', 'Public cleanliness'],
    fullCategory: [
      'Propreté publique > Exemple > Ligne inventée',
      'Openbare netheid > Voorbeeld > Verzonnen regel',
      'Public cleanliness > Example > Invented line',
    ],
    subcategory: EXAMPLE_SUBCATEGORY,
    address: ['Rue de l’Exemple 1', 'Voorbeeldstraat 1', 'Example Street 1'],
    municipality: ['1030 Schaerbeek', '1030 Schaarbeek', '1030 Schaerbeek'],
    lastAction: '18/03/2024',
    closedOn: '18/03/2024',
    channel: ['Exemple', 'Voorbeeld', 'Example'],
    manager: ['Gestionnaire exemple', 'Voorbeeldbeheerder', 'Example manager'],
    entity: ['Entité exemple', 'Voorbeeldentiteit', 'Example entity'],
    created: '15/03/2024',
    status: ['Clôturé', 'Afgesloten', 'Closed'],
  },
}

/** The fields that a person fills in: all but those that are never stored, and those of wide tables. */
export function templateFields(dataset: Dataset): readonly Field[] {
  return DEFINITIONS[dataset].fields.filter(
    ({ type, standsFor, isCheckOnly }) => type !== 'personal' && standsFor === undefined && isCheckOnly !== true,
  )
}

/** The rows of a template: one example, of the categories one for each, since a table of them has all. */
export function exampleRows(dataset: Dataset): readonly Readonly<Record<string, Example>>[] {
  if (dataset !== 'categories') return [EXAMPLES[dataset]]
  return Object.values(CATEGORIES).map(({ fr, nl, en }) => ({ ...EXAMPLES.categories, category: [fr, nl, en] }))
}

/** The whole text of a template: a byte order mark, so that Excel reads it as UTF-8, the headers and the examples. */
export function templateText(dataset: Dataset, language: Language): string {
  const fields = templateFields(dataset)
  const headers = fields.map((each) => each.headers[language][0] ?? '')
  const rows = exampleRows(dataset).map((row) => fields.map((each) => wordIn(row[each.name] ?? '', language)))
  return `\ufeff${[headers, ...rows].map((cells) => `${cells.join(';')}\n`).join('')}`
}

/** The same text as a person fills it in, with figures that are no example any more. */
export function filledText(text: string): string {
  const marks = [`DEMO ${EXAMPLE_SOURCE}`, EXAMPLE_SOURCE, ...EXAMPLE_SUBCATEGORY.map((each) => `;${each};`)]
  return marks.reduce((filled, mark) => filled.replaceAll(mark, mark.startsWith(';') ? ';Plan;' : 'Plan'), text)
}

function wordIn(example: Example, language: Language): string {
  if (typeof example === 'string') return example
  const [fr, nl, en] = example
  return ({ fr, nl, en } satisfies Translated)[language]
}

/** Every template there is, as a text and as a workbook. */
export const TEMPLATES = DATASETS.flatMap((dataset) =>
  LANGUAGES.map((language) => ({
    dataset,
    language,
    name: `${dataset}.${language}.csv`,
    book: `${dataset}.${language}.xlsx`,
  })),
)
