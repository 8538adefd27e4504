import type { Language } from '../../../shared/domain/vocabulary/language.ts'
import { municipalityOf } from '../../../shared/domain/vocabulary/municipality.ts'

/** The names of the municipalities as short as a tile needs them, French and Dutch. */
const SHORT_NAMES: Readonly<Record<string, readonly [string, string]>> = {
  '21001': ['Anderl.', 'Anderl.'],
  '21002': ['Auderg.', 'Ouderg.'],
  '21003': ['Berchem', 'Berchem'],
  '21004': ['Bruxelles', 'Brussel'],
  '21005': ['Etterb.', 'Etterb.'],
  '21006': ['Evere', 'Evere'],
  '21007': ['Forest', 'Vorst'],
  '21008': ['Gansh.', 'Gansh.'],
  '21009': ['Ixelles', 'Elsene'],
  '21010': ['Jette', 'Jette'],
  '21011': ['Koekelb.', 'Koekelb.'],
  '21012': ['Molenb.', 'Molenb.'],
  '21013': ['St-Gilles', 'St-Gillis'],
  '21014': ['St-Josse', 'St-Joost'],
  '21015': ['Schaerb.', 'Schaarb.'],
  '21016': ['Uccle', 'Ukkel'],
  '21017': ['Waterm.', 'Waterm.'],
  '21018': ['Wol.-L.', 'Wol.-L.'],
  '21019': ['Wol.-P.', 'Wol.-P.'],
}

/** English says the French names, but for that of the city. */
export function tileName(code: string, language: Language): string {
  const [french = '', dutch = ''] = SHORT_NAMES[code] ?? []
  if (language === 'nl') return dutch
  return language === 'en' && code === '21004' ? 'Brussels' : french
}

/** What names of several words are called on a tile that has room for ten letters, French and Dutch. */
const TILE_WORDS: Readonly<Record<string, readonly [string, string]>> = {
  '21012': ['Molenbeek', 'Molenbeek'],
  '21017': ['Watermael', 'Watermaal'],
  '21018': ['Woluwe-L.', 'Woluwe-L.'],
  '21019': ['Woluwe-P.', 'Woluwe-P.'],
}

/** The name on a tile that has room for ten letters: whole where it is one word. */
export function tileWord(code: string, language: Language): string {
  const name = municipalityOf(code)?.[language] ?? ''
  if (!name.includes('-')) return name
  const [french, dutch] = TILE_WORDS[code] ?? []
  return (language === 'nl' ? dutch : french) ?? tileName(code, language)
}

/** Names that are known by one of their words, French and Dutch. */
const WORD_NAMES: Readonly<Record<string, readonly [string, string]>> = {
  '21003': ['Berchem', 'Berchem'],
  '21012': ['Molenbeek', 'Molenbeek'],
  '21014': ['St-Josse', 'St-Joost'],
}

/** The lines of a name in each form that the map may write, the longest first; none is cut. */
export function nameForms(code: string, language: Language): readonly (readonly string[])[] {
  const name = municipalityOf(code)?.[language] ?? ''
  const brief = name.replace(/\b(?:Saint|Sint)\b/, 'St').replace(/\bSainte\b/, 'Ste')
  const [french, dutch] = WORD_NAMES[code] ?? []
  const word = language === 'nl' ? dutch : french
  return [[name], ...(brief === name ? [] : [[brief]]), ...halves(brief), ...(word === undefined ? [] : [[word]])]
}

/** Names of one word between their syllables, alike in all languages. */
const SYLLABLES: Readonly<Record<string, readonly [string, string]>> = { '21008': ['Gans-', 'horen'] }

/** The lines of a name that would fit on no line of its own. */
export function brokenForms(code: string): readonly (readonly string[])[] {
  const lines = SYLLABLES[code]
  return lines === undefined ? [] : [lines]
}

/** A name on two lines, cut at the hyphen nearest to its middle, but not after "St". */
function halves(name: string): readonly (readonly [string, string])[] {
  const cuts = [...name.matchAll(/-/g)].map(({ index }) => index + 1).filter((at) => !/^Ste?-$/.test(name.slice(0, at)))
  const [cut] = cuts.toSorted((one, other) => Math.abs(one - name.length / 2) - Math.abs(other - name.length / 2))
  return cut === undefined ? [] : [[name.slice(0, cut), name.slice(cut)]]
}
