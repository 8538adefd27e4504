import { formsOf, type Lexicon, within } from '../../../../shared/domain/reading/lexicon.ts'

/** What a title may name that is less than all incidents of the Region, as it is written, with accents. */
export const SCOPE_WORDS = {
  /** Incidents in some state only. */
  state: {
    fr: 'incident(s) (encore )[ouvert(s)|traité(s)|clos|pendant(s)], clôturé(e)(s), résolu(e)(s), réouvert(e)(s), en traitement, sans suite',
    nl: '[openstaande|lopende|behandelde] [incidenten|meldingen], afgesloten, heropend(e), in behandeling, opgelost(e), afgewezen',
    en: 'open incidents, reopened, closed, solved',
  },
  /** Days or hours of each year: their incidents are not those of the year. */
  season: {
    fr: "de nuit, nocturne(s), [en |d'|l']été, hiver, printemps, automne",
    nl: 'nachtelijk(e), zomer, winter, lente, herfst',
    en: 'at night, summer, winter, spring, autumn, week(-)end(s)',
  },
  /** The City, which has the name of the Region. */
  city: { fr: 'Ville de Bruxelles, Bruxelles-Ville', nl: 'Stad Brussel, Brussel-Stad', en: 'City of Brussels' },
  otherRegion: {
    fr: 'Wallonie, Région wallonne, Flandre, Région flamande',
    nl: 'Wallonië, Waals Gewest, Vlaanderen',
    en: 'Wallonia, Flanders',
  },
  /** A category by a word that is not its name. */
  category: {
    fr: 'Propreté, Dépôts clandestins',
    nl: 'Netheid, Sluikstort(en)',
    en: 'Cleanliness, Illegal dumping',
  },
} as const satisfies Lexicon

const STATE = new RegExp(within(SCOPE_WORDS.state), 'iu')
const SEASON = new RegExp(within(SCOPE_WORDS.season), 'iu')

/** The words of a text for incidents in some state, or on some days of the year, only; `null` where it has none. */
export function partNamed(text: string): string | null {
  return STATE.exec(text)?.[0] ?? SEASON.exec(text)?.[0] ?? null
}

/** Names of places that are less than the Region, beside those of its municipalities. */
export const OTHER_PLACES: readonly string[] = [...formsOf(SCOPE_WORDS.city), ...formsOf(SCOPE_WORDS.otherRegion)]

/** Names of categories beside those of the official list. */
export const OTHER_CATEGORIES: readonly string[] = formsOf(SCOPE_WORDS.category)
