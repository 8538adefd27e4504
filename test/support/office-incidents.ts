import type { Draw } from './draw.ts'
import type { OfficeCell, OfficeLine, OfficeTable } from './office-table.ts'
import { TITLES, type Words, wordOf } from './office-words.ts'

type Language = 'fr' | 'nl' | 'en'

/** The kinds of incidents by their names, and how an unknown one is stored: as it was written. */
const CATEGORIES: readonly (readonly [code: string, names: Readonly<Record<Language, string>>])[] = [
  ['road', { fr: 'Voirie', nl: 'Openbare weg', en: 'Roads' }],
  ['lighting', { fr: 'Eclairage', nl: 'Verlichting', en: 'Lighting' }],
  ['cleanliness', { fr: 'Propreté publique', nl: 'Openbare netheid', en: 'Public cleanliness' }],
  ['signage', { fr: 'Signalisation', nl: 'Signalisatie', en: 'Signage' }],
  ['abandoned-vehicle', { fr: 'Véhicule abandonné', nl: 'Achtergelaten voertuig', en: 'Abandoned vehicles' }],
]
const FOREIGN_CATEGORIES = ['Nid de poule', 'Vélos', 'Bancs', 'Graffiti', 'Total', 'Straatmeubilair', 'Voiries']
const LEAVES = ['Trottoir', 'Divers dégâts', 'Nid de poule', 'Avaloir, bouché', 'Marquage; effacé']

const MUNICIPALITIES: readonly (readonly [code: string, names: readonly string[]])[] = [
  ['21015', ['1030 Schaerbeek', 'Schaerbeek', 'Schaarbeek', '1030', 'SCHAERBEEK']],
  ['21009', ['1050 Ixelles', 'Ixelles', 'Elsene', 'Ixelles / Elsene']],
  ['21004', ['1000 Bruxelles', 'Bruxelles', 'Brussel', 'Bruxelles (Laeken)']],
  ['21013', ['1060 Saint-Gilles', 'Saint-Gilles', 'Sint-Gillis', 'St-Gilles']],
  ['21007', ['Forest', 'Vorst', '1190 Forest']],
]
const FOREIGN_PLACES = [
  ...['Vilvorde', 'Saint-Gilles-Croix-de-Vie', 'Forest-sur-Marque', 'Voorst', 'Velsen', 'Uccles', 'Linkebeek'],
  ...['Schaerbeck', '1800 Vilvoorde', 'Nevers'],
]

const STATUSES: readonly (readonly [code: string, names: Readonly<Record<Language, string>>])[] = [
  ['closed', { fr: 'Clôturé', nl: 'Afgesloten', en: 'Closed' }],
  ['created', { fr: 'Signalé', nl: 'Gemeld', en: 'Reported' }],
  ['in-progress', { fr: 'En traitement', nl: 'In behandeling', en: 'In progress' }],
  ['refused', { fr: 'Sans suite', nl: 'Afgewezen', en: 'Not followed up' }],
]
const FOREIGN_STATUSES = ['Archivé', 'En attente', 'Total', 'À planifier']

const HEADERS = {
  reference: { fr: ['N°', 'Numéro'], nl: ['Nr.', 'Nummer'], en: ['No.', 'Number'] },
  category: { fr: ['Catégorie'], nl: ['Categorie'], en: ['Category'] },
  path: { fr: ['Catégorie complète'], nl: ['Hoofdcategorie'], en: ['Full category'] },
  municipality: { fr: ['Commune', 'Code postal'], nl: ['Gemeente', 'Postcode'], en: ['Municipality'] },
  created: { fr: ['Signalé le', 'Date de création'], nl: ['Gemeld op', 'Aanmaakdatum'], en: ['Reported on'] },
  lastAction: { fr: ['Dernière action'], nl: ['Laatste actie'], en: ['Last action'] },
  closedOn: { fr: ['Clôturé le'], nl: ['Afgesloten op'], en: ['Closed on'] },
  status: { fr: ['Statut'], nl: ['Status'], en: ['Status'] },
  address: { fr: ['Adresse'], nl: ['Adres'], en: ['Address'] },
  remark: { fr: ['Remarque'], nl: ['Opmerking'], en: ['Remark'] },
} as const satisfies Readonly<Record<string, Words>>

type Name = keyof typeof HEADERS

/** What may be read wrongly beside the records. */
const TRAPS = ['summary', 'twice', 'corrected', 'second'] as const

/** An incident: the cells that it has in any column, and how it is stored. */
interface Incident {
  readonly cells: Readonly<Record<Name, OfficeCell>>
  readonly stored: Readonly<Record<'reference' | 'category' | 'subcategory' | 'municipality' | 'status', string>>
  readonly days: Readonly<Record<'created' | 'lastAction' | 'closedOn', string | null>>
}

/** Lists of incidents as offices export and keep them. */
export function officeIncidents(draw: Draw): OfficeTable {
  const language = draw.pick(['fr', 'nl', 'en'] as const)
  const word = (words: Words): string => wordOf(draw, words, language)
  const optional: readonly Name[] = ['municipality', 'lastAction', 'closedOn', 'status', 'address', 'remark']
  const ofCategory = draw.pick<readonly Name[]>([['category'], ['category'], ['path'], ['path', 'category'], []])
  const names = draw.shuffled<Name>(['reference', 'created', ...ofCategory, ...optional.filter(() => draw.chance(60))])
  const has = new Set<Name>(names)
  const incidents = incidentRows(draw, language, has)
  const lines: OfficeLine[] = []
  if (draw.chance(25)) {
    for (let count = draw.int(1, 2); count > 0; count -= 1) lines.push([word(TITLES)])
    if (draw.chance(50)) lines.push([])
  }
  const trap = draw.chance(75) ? null : draw.pick(TRAPS)
  if (trap === 'summary') {
    lines.push(
      [word(HEADERS.status), { fr: 'Nombre', nl: 'Aantal', en: 'Count' }[language]],
      ['Clôturé', { count: 12 }],
    )
    if (draw.chance(70)) lines.push([])
  }
  const header = names.map((name) => word(HEADERS[name]))
  lines.push(header)
  const headerLine = lines.length
  for (const [at, { cells }] of incidents.entries()) {
    if (at > 0 && draw.chance(2)) lines.push([])
    if (at > 0 && draw.chance(2)) lines.push(header)
    lines.push(names.map((name) => cells[name]))
  }
  const again = incidents[0]
  if (trap === 'twice' && again !== undefined) lines.push(names.map((name) => again.cells[name]))
  // The same number with another day.
  if (trap === 'corrected' && again !== undefined)
    lines.push(names.map((name) => (name === 'created' ? { day: '2018-05-17' } : again.cells[name])))
  if (trap === 'second') {
    if (draw.chance(70)) lines.push([])
    lines.push(
      [word(HEADERS.category), { fr: 'Nombre', nl: 'Aantal', en: 'Count' }[language]],
      ['Voirie', { count: 7 }],
    )
  }
  if (trap === null && draw.chance(12)) lines.push(countLine(draw, language, incidents.length))
  return {
    language,
    lines,
    headerLine,
    options: {
      dataset: draw.chance(50) ? 'incidents' : null,
      asOfDay: '2023-11-15',
      mapping: draw.chance(20) ? { header: headerLine } : {},
    },
    truth: trap === 'corrected' ? null : incidents.map((incident) => storedRow(incident, has)),
    hasSecondTable: trap === 'summary' || trap === 'second',
    ownNames: new Set(),
  }
}

function countLine(draw: Draw, language: Language, count: number): OfficeLine {
  const words = { fr: 'Nombre d’incidents', nl: 'Aantal incidenten', en: 'Number of incidents' }[language]
  return draw.chance(50) ? [words, String(count)] : [`Total : ${count}`]
}

function incidentRows(draw: Draw, language: Language, has: ReadonlySet<Name>): readonly Incident[] {
  const form = draw.pick(['number', 'number', 'padded', 'code', 'year'] as const)
  const first = draw.int(1, 800_000)
  const isForeign = draw.chance(30)
  // Days that tell their order, or none above the twelfth.
  const lastDay = draw.chance(85) ? 28 : 12
  const day = (from: number): string => {
    const year = draw.int(2019, 2022)
    return `${year}-${pad(draw.int(1, 12))}-${pad(draw.int(from, lastDay))}`
  }
  return Array.from({ length: draw.int(2, 14) }, (_each, index): Incident => {
    const number = first + index * 3
    const reference = {
      number: String(number),
      padded: String(number).padStart(8, '0'),
      code: `SIG-${2020 + (index % 3)}-${number}`,
      year: String(1995 + index),
    }[form]
    const created = day(1)
    const later = (days: number): string => new Date(Date.parse(created) + days * 86_400_000).toISOString().slice(0, 10)
    const isClosed = draw.chance(60)
    const days = {
      created,
      lastAction: draw.chance(90) ? later(draw.int(0, 60)) : null,
      closedOn: isClosed ? later(draw.int(0, 90)) : null,
    }
    const place = draw.pick(MUNICIPALITIES)
    const foreignPlace = isForeign && draw.chance(40) ? draw.pick(FOREIGN_PLACES) : null
    const state = draw.pick(STATUSES)
    const foreignState = isForeign && draw.chance(30) ? draw.pick(FOREIGN_STATUSES) : null
    const hasPlace = draw.chance(95)
    const kind = kindOf(draw, language, isForeign)
    const status = has.has('status')
      ? (foreignState ?? state[0])
      : has.has('closedOn')
        ? isClosed
          ? 'closed'
          : 'not-closed'
        : ''
    return {
      days,
      cells: {
        reference,
        category: kind.name,
        path: kind.leaf === '' ? kind.name : `${kind.name} > ${kind.leaf}`,
        municipality: hasPlace ? (foreignPlace ?? draw.pick(place[1])) : null,
        created: { day: created },
        lastAction: days.lastAction === null ? null : { day: days.lastAction },
        closedOn: days.closedOn === null ? null : { day: days.closedOn },
        status: foreignState ?? state[1][language],
        address: draw.pick([
          'Rue de la Loi 16',
          'Place Flagey, 1',
          'Chaussée de Wavre 12\n1040 Etterbeek',
          null,
          '2000',
        ]),
        remark: draw.pick(['à revoir', 'voir "dossier" 12', null, '2023', 'Total']),
      },
      stored: {
        reference: /^\d+$/.test(reference) ? reference.replace(/^0+(?=\d)/, '') : reference,
        ...storedKind(kind, has),
        municipality: !has.has('municipality') || !hasPlace ? 'unknown' : (foreignPlace ?? place[0]),
        status,
      },
    }
  })
}

interface Kind {
  /** `null` for a name that no list knows. */
  readonly code: string | null
  readonly name: string
  readonly leaf: string
}

function kindOf(draw: Draw, language: Language, isForeign: boolean): Kind {
  const leaf = draw.chance(60) ? draw.pick(LEAVES) : ''
  if (isForeign && draw.chance(40)) return { code: null, name: draw.pick(FOREIGN_CATEGORIES), leaf }
  const [code, names] = draw.pick(CATEGORIES)
  return { code, name: names[language], leaf }
}

function storedKind({ code, name, leaf }: Kind, has: ReadonlySet<Name>): { category: string; subcategory: string } {
  if (!has.has('category') && !has.has('path')) return { category: 'unclassified', subcategory: '' }
  const below = has.has('path') ? leaf : ''
  if (code !== null) return { category: code, subcategory: below === '' ? '' : `${code}/${below}` }
  return { category: 'unclassified', subcategory: `unclassified/${below === '' ? name : `${name} > ${below}`}` }
}

function storedRow({ stored, days }: Incident, has: ReadonlySet<Name>): string {
  const number = (name: 'created' | 'lastAction' | 'closedOn'): string => {
    const day = has.has(name) ? days[name] : null
    return day === null ? '' : String(Date.parse(day) / 86_400_000)
  }
  return [
    stored.reference,
    number('created'),
    number('lastAction'),
    number('closedOn'),
    stored.category,
    stored.subcategory,
    stored.municipality,
    stored.status,
  ].join('|')
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}
