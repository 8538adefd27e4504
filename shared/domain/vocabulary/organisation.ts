import type { Translated } from './language.ts'
import { MUNICIPALITIES, type Municipality } from './municipality.ts'

const CAPITAL = '21004'

/** Organisations with a name in each language; others keep that of the data, municipalities have `municipality-NIS`. */
export const ORGANISATIONS: ReadonlyMap<string, Translated> = new Map([
  ['brussels-mobility', { fr: 'Bruxelles Mobilité', nl: 'Brussel Mobiliteit', en: 'Brussels Mobility' }],
  ['brussels-environment', { fr: 'Bruxelles Environnement', nl: 'Leefmilieu Brussel', en: 'Brussels Environment' }],
  ['brussels-cleanliness', { fr: 'Bruxelles Propreté', nl: 'Net Brussel', en: 'Bruxelles Propreté' }],
  ['stib-mivb', { fr: 'STIB', nl: 'MIVB', en: 'STIB-MIVB' }],
  ['police-zone', { fr: 'Zone de police', nl: 'Politiezone', en: 'Police zone' }],
  ...MUNICIPALITIES.map((each): [string, Translated] => [`municipality-${each.code}`, administration(each)]),
])

function administration({ code, fr, nl, en }: Municipality): Translated {
  if (code === CAPITAL) return { fr: `Ville de ${fr}`, nl: `Stad ${nl}`, en: `City of ${en}` }
  const of = /^[AEIOU]/.test(fr) ? 'd’' : 'de '
  return { fr: `Commune ${of}${fr}`, nl: `Gemeente ${nl}`, en: `Municipality of ${en}` }
}
