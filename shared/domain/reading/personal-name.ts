import { formsOf, type Idea, type Lexicon, within } from './lexicon.ts'
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

/** What has a name and is nobody: `Street Name`, `Nom de la rue`. */
const NAMED_THINGS: Idea = {
  fr: 'rue(s), voie(s), avenue(s), place(s), lieu(x), quartier(s), commune(s), ville(s), parc(s), arret(s), station(s), ecole(s), agence(s), organisme(s), organisation(s), institution(s), administration(s), departement(s), service(s), projet(s), programme(s), categorie(s), rubrique(s), fichier(s), association(s), asbl, club(s), entreprise(s), societe(s)',
  nl: 'straat, straten, laan, plaats(en), plein(en), wijk(en), gemeente(n), stad, steden, park(en), halte(s), school, scholen, agentschap, organisatie(s), instelling(en), bestuur, besturen, departement(en), dienst(en), project(en), programma(s), categorie(en), rubriek(en), bestand(en), vereniging(en), vzw, club(s), onderneming(en), bedrijf, bedrijven',
  en: 'street(s), road(s), avenue(s), place(s), location(s), district(s), borough(s), neighborhood(s), neighbourhood(s), city, cities, municipality, municipalities, park(s), stop(s), station(s), school(s), agency, agencies, organisation(s), organization(s), institution(s), department(s), service(s), facility, facilities, project(s), programme(s), program(s), category, categories, file(s), association(s), club(s), company, companies',
}

/** What all the staff of a body costs, as every budget has it. */
const STAFF_COSTS = within({
  fr: '[depense(s)|frais|charge(s)|cout(s)] de personnel',
  nl: 'personeels[kosten|uitgaven], [kosten|uitgaven] (van |voor )personeel',
  en: '[staff|personnel] [cost|expense](s)',
})

const WORDS: ReadonlySet<string> = new Set(formsOf(PERSON_WORDS.word))
const BEGINNINGS = formsOf(PERSON_WORDS.beginning)
const NAMES: ReadonlySet<string> = new Set(['nom', 'noms', 'naam', 'namen', 'name', 'names'])
const THINGS: ReadonlySet<string> = new Set(formsOf(NAMED_THINGS))
/** `Num Of Comments` counts what people wrote, and has none of it. */
const COUNT = /^(?:nombre|nbre|nb|aantal|(?:num|number|no|nr|count) of)(?= )/
/** `Signalé par` names a person; `numéro national` identifies one. */
const WHO = /(?:^| )(?:par|door|by)$/
const NATIONAL_NUMBER = /\b(?:numero|registre|num|n|nr|no) national\b|\bnational (?:number|register)\b/
const CAMEL_HUMP = /(?<=\p{Ll})(?=\p{Lu})/gu
const BETWEEN_WORDS = /[^\p{L}\d]+/u

/** True for a header or member name that is about a person: its column is dropped, and reported as dropped. */
export function isPersonalName(name: string): boolean {
  const words = normaliseText(name.replace(CAMEL_HUMP, ' ')).split(BETWEEN_WORDS).filter(Boolean)
  const phrase = words.join(' ')
  if (NATIONAL_NUMBER.test(phrase)) return true
  if (COUNT.test(phrase) || STAFF_COSTS.test(phrase)) return false
  const isOfThing = words.some((word) => THINGS.has(word))
  const isOfPerson = (word: string): boolean =>
    WORDS.has(word) ? !(isOfThing && NAMES.has(word)) : BEGINNINGS.some((beginning) => word.startsWith(beginning))
  return words.some(isOfPerson) || WHO.test(phrase)
}
