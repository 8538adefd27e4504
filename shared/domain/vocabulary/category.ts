import type { Translated } from './language.ts'
import { keysOf } from './record-keys.ts'

/** The 13 main categories of FixMyStreet. French and Dutch are spelled as printed in Table 1 of the source. */
export const CATEGORIES = {
  miscellaneous: { fr: 'Divers', nl: 'Verschillende', en: 'Miscellaneous' },
  lighting: { fr: 'Eclairage', nl: 'Verlichting', en: 'Lighting' },
  'street-furniture': { fr: 'Mobilier urbain', nl: 'Stadsmeubilair', en: 'Street furniture' },
  monument: { fr: 'Monument', nl: 'Monument', en: 'Monuments' },
  park: { fr: 'Parc', nl: 'Park', en: 'Parks' },
  planting: { fr: 'Plantation', nl: 'Beplanting', en: 'Planting' },
  'bridges-tunnels': { fr: 'Ponts/Tunnels', nl: 'Bruggen/Tunnels', en: 'Bridges and tunnels' },
  'urban-prevention': { fr: 'Prévention Urbaine', nl: 'Stadspreventie', en: 'Urban prevention' },
  cleanliness: { fr: 'Propreté publique', nl: 'Openbare netheid', en: 'Public cleanliness' },
  'building-safety': { fr: 'Sécurisation bâtiment', nl: 'Beveiliging gebouw', en: 'Building safety' },
  signage: { fr: 'Signalisation', nl: 'Signalisatie', en: 'Signage' },
  'abandoned-vehicle': { fr: 'Véhicule abandonné', nl: 'Achtergelaten voertuig', en: 'Abandoned vehicles' },
  road: { fr: 'Voirie', nl: 'Openbare weg', en: 'Roads' },
} as const satisfies Record<string, Translated>

/** What people call a category otherwise than the source does: its Dutch for "Divers" is "Verschillende". */
export const CATEGORY_SYNONYMS: Partial<Record<keyof typeof CATEGORIES, readonly string[]>> = {
  miscellaneous: ['Diverse', 'Diversen'],
}

export type Category = keyof typeof CATEGORIES

export const CATEGORY_CODES = keysOf(CATEGORIES)

/** The code of records in none of the 13; published tables refuse such a row. */
export const UNCLASSIFIED = 'unclassified'

export const UNCLASSIFIED_NAMES: Translated = { fr: 'Non classé', nl: 'Niet ingedeeld', en: 'Unclassified' }

/** True for a code of the list. */
export function isCategory(code: string): code is Category {
  return Object.hasOwn(CATEGORIES, code)
}
