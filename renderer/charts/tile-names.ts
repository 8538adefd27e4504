import type { Language } from '../../shared/domain/vocabulary/language.ts'

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
