import { MUNICIPALITIES } from '../../../shared/domain/vocabulary/municipality.ts'
import { between, createPicker, type Picker, type Random } from './random.ts'

/** A commune as the export writes it, and its administration as responsible entity. */
export interface Place {
  readonly cell: string
  readonly administration: string
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

/** Invented street names, the same in every commune. */
export const STREETS = [
  'Rue des Tilleuls',
  'Rue de la Station',
  'Rue du Moulin',
  'Rue des Ecoles',
  'Rue du Marronnier',
  'Rue de la Fontaine',
  'Rue du Tram',
  'Rue des Maraîchers',
  'Rue du Puits',
  'Rue des Hirondelles',
  'Avenue des Acacias',
  'Avenue du Parc',
  'Avenue des Platanes',
  'Avenue de la Colline',
  'Chaussée du Canal',
  'Chaussée de la Vallée',
  'Place du Marché',
  'Place des Glycines',
  'Square des Cerisiers',
  'Boulevard des Erables',
  'Clos du Verger',
  'Impasse du Lavoir',
  'Quai des Bateliers',
  'Drève des Hêtres',
] as const

/** A picker of places for one category: skewed as the population, the activity and some chance say. */
export function createPlacePicker(random: Random): Picker<Place> {
  return createPicker(
    MUNICIPALITIES.flatMap((municipality) => {
      const weight = municipality.population * (ACTIVITY[municipality.code] ?? QUIET) * between(random, 75, 125)
      return municipality.postalCodes.map((postalCode, index): [Place, number] => [
        { cell: `${postalCode} ${municipality.fr}`, administration: administrationOf(municipality.fr) },
        municipality.postalCodes.length === 1 ? weight : (weight * (POSTAL_CODE_WEIGHTS[index] ?? 0)) / 100,
      ])
    }),
  )
}

function administrationOf(name: string): string {
  if (name === 'Bruxelles') return 'Ville de Bruxelles'
  return /^[AEIOU]/.test(name) ? `Commune d'${name}` : `Commune de ${name}`
}
