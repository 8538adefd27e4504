import { fold } from './fold.ts'

/** Words of headers about people, folded: whole ones, then those that a word may only begin with, as Dutch compounds do. */
const WORDS: ReadonlySet<string> = new Set(
  'nom noms naam namen name names tel gsm gsmnummer mobile mobiel fax age niss insz nrn rrn iban sexe sex user users'.split(
    ' ',
  ),
)
const BEGINNINGS = [
  ...['prenom', 'voornaam', 'achternaam', 'familienaam', 'surname', 'firstname', 'lastname', 'username'],
  ...['person', 'persoon', 'contact', 'citoyen', 'burger', 'client', 'klant', 'customer', 'utilisateur', 'gebruiker'],
  ...['declarant', 'signaleur', 'plaignant', 'demandeur', 'melder', 'indiener', 'aanvrager', 'klager', 'reporter'],
  ...['auteur', 'author', 'createur', 'creator', 'assigne', 'toegewezen'],
  ...['mail', 'email', 'courriel', 'phone', 'telephone', 'telefoon'],
  ...['rijksregister', 'identite', 'passeport', 'paspoort', 'passport', 'rekening', 'bankrekening', 'bancaire'],
  ...['naissance', 'geboorte', 'birth', 'leeftijd', 'geslacht', 'gender', 'nationalit'],
  ...['opmerking', 'remarque', 'remark', 'comment', 'descri', 'beschrijving', 'omschrijving', 'toelichting', 'message'],
]
/** A header that ends so names who did something, `Signalé par`; a number is national in these words. */
const WHO = /(?:^| )(?:par|door|by)$/
const NATIONAL_NUMBER = /\b(?:numero|registre|num|n|nr|no) national\b|\bnational (?:number|register)\b/
const CAMEL_HUMP = /(?<=\p{Ll})(?=\p{Lu})/gu
const BETWEEN_WORDS = /[^\p{L}\d]+/u

/** True for the header of a column, or the name of a member, that tells of a person: it is dropped and told. */
export function isPersonalName(name: string): boolean {
  const words = fold(name.replace(CAMEL_HUMP, ' ')).split(BETWEEN_WORDS).filter(Boolean)
  const phrase = words.join(' ')
  return (
    words.some((word) => WORDS.has(word) || BEGINNINGS.some((beginning) => word.startsWith(beginning))) ||
    WHO.test(phrase) ||
    NATIONAL_NUMBER.test(phrase)
  )
}
