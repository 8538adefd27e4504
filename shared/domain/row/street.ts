import { normaliseText } from '../reading/normalise-text.ts'

const NUMBER = String.raw`\d{1,4} ?(?:[a-z]|bis|ter)?`
const BOX = String.raw`(?:[ ,/-]+(?:boite|bte|bus|box|b)[ .]*\w+)?`
/** A house number, a run of them, with its box: `12`, `n° 12A`, `12-14`, `12/3`, `12 bte 4`. */
const HOUSE = new RegExp(
  String.raw`[ ,]+(?:(?:n°|nº|no|nr|num)[ .]*)?${NUMBER}(?: ?[-/+&] ?${NUMBER})*${BOX}$|[ ,]+s\.?/?n\.?$`,
)
/** The same in front: `12, rue Haute`. */
const HOUSE_IN_FRONT = new RegExp(String.raw`^${NUMBER}(?: ?[-/] ?${NUMBER})*(?: *,)? +(?=\p{L}{2})`, 'u')
/** The postal code and what follows: `, 1000 Bruxelles`. */
const POSTAL = /[ ,;-]+(?:b-?)?1\d{3}(?: \p{L}.*)?$/u
const SIGNS_AT_ENDS = /^[ ,;.–-]+|[ ,;–-]+$/g
const LETTER = /\p{L}/u
/** Between the two writings of a street. */
const BETWEEN = / *[/|] *| +[-–] +/

const FRENCH =
  /^(?:rue|avenue|av\.?|boulevard|bd\.?|bld\.?|chaussee|ch\.?|place|square|quai|impasse|dreve|allee|clos|parvis|sentier|chemin|galerie|cours|rond-point|passage|esplanade|digue|venelle|ruelle|porte|pont|route|rampe|montagne|cite|petite|vieille|grand-place)(?:[ '-]|$)/
const DUTCH =
  /(?:straat|laan|steenweg|plein|plaats|kaai|gang|dreef|lei|weg|steeg|markt|pad|hof|square|baan|gaarde|berg|park|brug|poort|warande|galerij|dijk|wandeling|rondpunt|voorplein)$/

/**
 * The street of an address, without house number and postal code, as it is written; its French and its Dutch writing where
 * it has both. None where nothing of a name is left.
 */
export function streetWritings(address: string): readonly string[] {
  const parts = withoutPostalCode(address.trim()).split(BETWEEN)
  const [first = '', second = ''] = parts.map(streetOf)
  if (parts.length === 2 && areOneStreet(first, second)) return [first, second]
  const whole = streetOf(withoutPostalCode(address.trim()))
  return LETTER.test(whole) ? [whole] : []
}

function withoutPostalCode(address: string): string {
  return cutAt(address, POSTAL)
}

/** What is left of a text before what its folded letters match; folding a sign may change its length, then nothing is cut. */
function cutAt(text: string, pattern: RegExp): string {
  const folded = lettersOf(text)
  const found = pattern.exec(folded)
  return found === null || folded.length !== text.length ? text : text.slice(0, found.index)
}

/** The letters without case and accents, each in its place. */
function lettersOf(text: string): string {
  return text.replaceAll(/[^\x20-\x7e°º–]/g, (letter) => letter.normalize('NFD').charAt(0)).toLowerCase()
}

function streetOf(address: string): string {
  const before = cutAt(address, HOUSE)
  // A number in front may be part of the name where another one follows: 11 Novemberlaan 5.
  const name = before === address ? address.slice(HOUSE_IN_FRONT.exec(lettersOf(address))?.[0].length ?? 0) : before
  return name.replaceAll(SIGNS_AT_ENDS, '').replaceAll(/\s+/g, ' ')
}

function areOneStreet(first: string, second: string): boolean {
  const [one, other] = [foldStreet(first), foldStreet(second)]
  return (FRENCH.test(one) && DUTCH.test(other)) || (DUTCH.test(one) && FRENCH.test(other))
}

/** A street without case, accents and doubled spaces, by which its writings are one. */
export function foldStreet(street: string): string {
  return normaliseText(street.replaceAll(/[,;]/g, ' '))
}

/** The code of a street: the same name is another street in each municipality. */
export function streetCode(municipality: string, street: string): string {
  return `${municipality}/${foldStreet(street)}`
}

/** The municipality and the folded street of a code. */
export function readStreetCode(code: string): { readonly municipality: string; readonly street: string } {
  const at = code.indexOf('/')
  return { municipality: code.slice(0, Math.max(at, 0)), street: code.slice(at + 1) }
}
