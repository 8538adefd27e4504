import { MUNICIPALITIES } from '../../../shared/domain/vocabulary/municipality.ts'
import { between, createPicker, type Picker, type Random } from './random.ts'

/** A commune as the export writes it, and its administration as responsible entity. */
export interface WrittenCommune {
  readonly cell: string
  readonly administration: string
  readonly pickStreet: Picker<string>
}

/** Reports per inhabitant against the average of 100, invented; a commune that is not named has 70. */
const ACTIVITY: Readonly<Record<string, number>> = {
  '21001': 90,
  '21004': 165,
  '21005': 95,
  '21009': 125,
  '21012': 110,
  '21013': 140,
  '21014': 115,
  '21015': 150,
}
const QUIET = 70

/** Where a commune has several postal codes, the first has most. */
const POSTAL_CODE_WEIGHTS = [64, 22, 8, 6]

/** Invented street names. */
const STREETS: readonly string[] = Object.entries({
  Rue: [
    'des Tilleuls',
    'de la Station',
    'du Moulin',
    'des Ecoles',
    'du Marronnier',
    'de la Fontaine',
    'du Tram',
    'des Maraîchers',
    'du Puits',
    'des Hirondelles',
    'de la Forge',
    'du Lierre',
    'des Ormes',
    'de la Source',
    'des Tanneurs',
    'du Houblon',
    'des Alouettes',
    'de la Briqueterie',
    'des Vergers',
    'du Ruisseau',
    'de la Cressonnière',
    'des Meuniers',
    'du Verger',
    'de la Glacière',
    'des Saules',
    'du Colombier',
    'de la Laiterie',
    'des Coquelicots',
    'du Noyer',
    'des Bouleaux',
  ],
  Avenue: [
    'des Acacias',
    'du Parc',
    'des Platanes',
    'de la Colline',
    'des Mimosas',
    'du Belvédère',
    'des Érables',
    'des Pivoines',
    'du Panorama',
    'des Cormorans',
  ],
  Chaussée: ['du Canal', 'de la Vallée', 'des Carrières'],
  Place: ['du Marché', 'des Glycines', 'du Kiosque', 'des Artisans'],
  Square: ['des Cerisiers', 'du Bassin'],
  Boulevard: ['des Erables', 'du Viaduc'],
  Clos: ['du Verger', 'des Pinsons'],
  Impasse: ['du Lavoir', 'des Lilas'],
  Quai: ['des Bateliers', 'du Charroi'],
  Drève: ['des Hêtres', 'du Faisan'],
  Allée: ['des Roses'],
}).flatMap(([kind, names]) => names.map((name) => `${kind} ${name}`))

/** The larger it is, the less the first streets stand out. */
const EVENNESS = 4
/** Between the ranks of neighbours in the list, so that no two communes rank them alike; without a common divisor with their number. */
const STRIDE = 7
const SHIFT = 11

/** Where most is reported, in another order in each commune: a few long streets have much of it, as real ones do. */
const STREET_PICKERS = MUNICIPALITIES.map((_, commune) =>
  createPicker(
    STREETS.map((_street, rank) => [
      STREETS[(rank * STRIDE + commune * SHIFT) % STREETS.length] ?? '',
      1 / (rank + EVENNESS),
    ]),
  ),
)

/** A picker of places for one category: skewed as the population, the activity and some chance say. */
export function createPlacePicker(random: Random): Picker<WrittenCommune> {
  return createPicker(
    MUNICIPALITIES.flatMap((municipality, commune) => {
      const weight = municipality.population * (ACTIVITY[municipality.code] ?? QUIET) * between(random, 75, 125)
      return municipality.postalCodes.map((postalCode, index): [WrittenCommune, number] => [
        {
          cell: `${postalCode} ${municipality.fr}`,
          administration: administrationOf(municipality.fr),
          pickStreet: streetsOf(commune),
        },
        municipality.postalCodes.length === 1 ? weight : (weight * (POSTAL_CODE_WEIGHTS[index] ?? 0)) / 100,
      ])
    }),
  )
}

function streetsOf(commune: number): Picker<string> {
  return (bits) => STREET_PICKERS[commune]?.(bits) ?? ''
}

function administrationOf(name: string): string {
  if (name === 'Bruxelles') return 'Ville de Bruxelles'
  return /^[AEIOU]/.test(name) ? `Commune d'${name}` : `Commune de ${name}`
}
