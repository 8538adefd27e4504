import fc from 'fast-check'

/** One incident as the back office knows it, before any language. */
export interface Incident {
  readonly reference: string
  readonly category: string
  readonly municipality: string
  readonly status: string
  readonly created: string
  readonly lastAction: string
  readonly channel: string
  readonly entity: string
  readonly address: string
}

/** Each code with the words of an export in French and in Dutch. */
const WORDS = {
  category: {
    cleanliness: ['Propreté publique', 'Openbare netheid'],
    road: ['Voirie', 'Openbare weg'],
    lighting: ['Eclairage', 'Verlichting'],
    unclassified: ['Nouvelle chose', 'Nouvelle chose'],
  },
  municipality: {
    '21015': ['1030 Schaerbeek', '1030 Schaarbeek'],
    '21004': ['1000 Bruxelles', '1000 Brussel'],
    '21012': ['1080 Molenbeek-Saint-Jean', '1080 Sint-Jans-Molenbeek'],
    '21009': ['Ixelles', 'Elsene'],
    '9000 Gent': ['9000 Gent', '9000 Gent'],
  },
  status: {
    created: ['Signalé', 'Gemeld'],
    'in-progress': ['En traitement', 'In behandeling'],
    'manager-assigned': ['En traitement : Un gestionnaire est responsable', 'In behandeling : Beheerder is toegekend'],
    closed: ['Clôturé', 'Afgesloten'],
    refused: ['Sans suite', 'Afgewezen'],
  },
  channel: {
    citizen: ['Citoyen', 'Burger'],
    'municipal-agent': ['agent  communal', 'Gemeentemedewerker'],
    Agent: ['Agent', 'Agent'],
  },
  entity: {
    'brussels-cleanliness': ['Bruxelles-Propreté', 'Net Brussel'],
    'municipality-21004': ['Ville de Bruxelles', 'Stad Brussel'],
    Sibelga: ['Sibelga', 'Sibelga'],
  },
} as const satisfies Record<string, Readonly<Record<string, readonly [string, string]>>>

const HEADERS = [
  ['N°', 'N°'],
  ['Catégorie', 'Categorie'],
  ['Adresse', 'Adres'],
  ['Commune', 'Gemeente'],
  ['Dernière action', 'Laatste actie'],
  ['Qualité', 'Hoedanigheid'],
  ['Signalé par', 'Gemeld door'],
  ['Assigné à', 'Toegewezen aan'],
  ['Entité responsable', 'Verantwoordelijke entiteit'],
  ['Signalé le', 'Aangemaakt op'],
  ['Statut', 'Status'],
] as const

export const REPORTER = 'Zoë Vanderstraeten'
export const AGENT = 'Fatima El Amrani'

/** An export of the back office: `;`, everything quoted, CRLF, closed by a lone quote. */
export function backOffice(language: 'fr' | 'nl', incidents: readonly Incident[]): string {
  const at = language === 'fr' ? 0 : 1
  const word = (list: Readonly<Record<string, readonly [string, string]>>, code: string): string =>
    list[code]?.[at] ?? code
  const rows = incidents.map((each) => [
    each.reference,
    word(WORDS.category, each.category),
    each.address,
    word(WORDS.municipality, each.municipality),
    belgian(each.lastAction),
    word(WORDS.channel, each.channel),
    REPORTER,
    AGENT,
    word(WORDS.entity, each.entity),
    belgian(each.created),
    word(WORDS.status, each.status),
  ])
  const lines = [HEADERS.map((pair) => pair[at]), ...rows].map((cells) =>
    cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';'),
  )
  return `${lines.join('\r\n')}\r\n"`
}

function belgian(day: string): string {
  return day.split('-').toReversed().join('/')
}

const codes = (list: object): fc.Arbitrary<string> => fc.constantFrom(...Object.keys(list))
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2023-11-15'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

/** An incident whose reference is one of few, so that files share rows. */
const incident: fc.Arbitrary<Incident> = fc
  .record({
    reference: fc.nat({ max: 30 }).map((number) => String(1000 + number)),
    category: codes(WORDS.category),
    municipality: codes(WORDS.municipality),
    status: codes(WORDS.status),
    days: fc.tuple(day, day),
    channel: fc.constantFrom(...Object.keys(WORDS.channel), ''),
    entity: fc.constantFrom(...Object.keys(WORDS.entity), 'Aucun(e)', ''),
    address: fc.constantFrom(
      'Rue Neuve 1',
      'Place "X"; 2',
      'Rue\r\nHaute',
      'rue  haute  12',
      'Rue de l`Ecole',
      'Sacré-Cœur',
      '',
    ),
  })
  .map(({ days, ...rest }) => {
    const [created = '', lastAction = ''] = days.toSorted()
    return { ...rest, created, lastAction }
  })

/** A file of incidents, each reference once. */
export const incidents: fc.Arbitrary<readonly Incident[]> = fc.uniqueArray(incident, {
  minLength: 1,
  maxLength: 25,
  selector: (each) => each.reference,
})
