import { formsOf, type Lexicon } from './lexicon.ts'
import { normaliseText } from './normalise-text.ts'

export const PERSON_WORDS = {
  word: {
    fr: 'nom(s), tel, gsm, mobile, fax, age, niss, nrn, iban, sexe',
    nl: 'naam, namen, gsmnummer, mobiel, insz, rrn',
    en: 'name(s), sex, user(s)',
  },
  /** Beginnings of words, as Dutch writes compounds. */
  beginning: {
    fr: 'prenom, person, contact, citoyen, client, utilisateur, declarant, signaleur, plaignant, demandeur, auteur, createur, assigne, mail, courriel, telephone, identite, passeport, bancaire, naissance, nationalit, remarque, descri, message',
    nl: 'voornaam, achternaam, familienaam, persoon, burger, klant, gebruiker, melder, indiener, aanvrager, klager, toegewezen, telefoon, rijksregister, paspoort, rekening, bankrekening, geboorte, leeftijd, geslacht, opmerking, beschrijving, omschrijving, toelichting',
    en: 'surname, firstname, lastname, username, customer, reporter, author, creator, email, phone, passport, birth, gender, remark, comment',
  },
} as const satisfies Lexicon

const WORDS: ReadonlySet<string> = new Set(formsOf(PERSON_WORDS.word))
const BEGINNINGS = formsOf(PERSON_WORDS.beginning)
/** `Signalé par` names a person; `numéro national` identifies one. */
const WHO = /(?:^| )(?:par|door|by)$/
const NATIONAL_NUMBER = /\b(?:numero|registre|num|n|nr|no) national\b|\bnational (?:number|register)\b/
const CAMEL_HUMP = /(?<=\p{Ll})(?=\p{Lu})/gu
const BETWEEN_WORDS = /[^\p{L}\d]+/u

/** True for a header or member name that is about a person: its column is dropped, and reported as dropped. */
export function isPersonalName(name: string): boolean {
  const words = normaliseText(name.replace(CAMEL_HUMP, ' ')).split(BETWEEN_WORDS).filter(Boolean)
  const phrase = words.join(' ')
  return (
    words.some((word) => WORDS.has(word) || BEGINNINGS.some((beginning) => word.startsWith(beginning))) ||
    WHO.test(phrase) ||
    NATIONAL_NUMBER.test(phrase)
  )
}
