import { fieldOfAmountHeader } from '../../../../shared/domain/reading/amount-header.ts'
import { namesForeignCurrency } from '../../../../shared/domain/reading/currency.ts'
import { fold } from '../../../../shared/domain/reading/fold.ts'
import { unitOfHeader } from '../../../../shared/domain/reading/money-unit.ts'
import { isMonth } from '../body/divided-counts.ts'
import { amountWordOfHeader } from '../lexicon/amount-words.ts'
import { noLineRule } from '../lexicon/line-words.ts'
import { namesQuarter } from '../lexicon/period-words.ts'
import { isNamedTotalLabel, isTotalLabel } from '../lexicon/total-words.ts'

/** What numbers are that nobody pays: codes, places in a list, years, things and people that were counted. */
const NO_AMOUNTS =
  /^(?:n°|no\.?|nr\.?|num(?:ero)?s?|nummers?|numbers?|volgnummer|volgorde|ordre|rang|id|codes?|ref(?:erence|erentie)?s?\.?|articles?|artikel(?:en)?|art\.?|post(?:en|es?)?|lignes?|lijn(?:en)?|regels?|lines?|comptes?|rekening(?:en)?|grootboek(?:rekening)?|sap|bestelbon|bon|dossiers?|annees?|jaar|jaren|years?|exercices?|mois|maand|month|nombres?|nbre?|nb|aantal(?:len)?|quantites?|hoeveelheid|qty|quantity|factu(?:ur|ren)|factures?|invoices|project(?:en|s)|projets|contra(?:cten|ts)|gebruikers|utilisateurs|users|agents|medewerkers|uren|heures?|hours|jours|dagen|days|etp|vte|fte|inwoners|bevolking|population|habitants|inhabitants|postcode|duree|duur|niveau|level|priorite(?:it)?)(?![\p{L}])/u
/** The same anywhere in a header that begins as one of amounts: `Budget code`, `Crédit n°`. */
const CODE = /(?<!\p{L})(?:codes?|nr|n°|num(?:ero)?s?|nummers?|articles?|artikels?|type|aard|nature|soort)(?!\p{L})/u
const RATE = /%|(?<!\p{L})(?:taux|\p{L}*graad|rate|ratio|btw|tva|vat)(?!\p{L})/u
/** Words for money that was spent or may be, of which no list says the kind: `Aangewend`, `Dépensé`. */
const MONEY =
  /^(?:aangewend|besteed|bestedingen|uitgegeven|uitgaven?|verbruikt|gefactureerd|gerealiseerd|realisaties?|kosten|kostprijs|toegekend|toelagen?|depense[es]?s?|utilises?|consommes?|realises?|realisations?|executes?|couts?|octroyes?|subsides?|subventions?|spent|invoiced|expenses|expenditure|costs?|granted)(?:$| ?[(:\d]| (?:bedrag|krediet(?:en)?|budget|credits?|montants?))/u

/** True for a header under which amounts may stand that have a kind: no code, count, share, balance, total or part of a year. */
export function mayBeAmounts(header: string): boolean {
  const folded = fold(header)
  const isFigure = /^[\d\s./-]*$/.test(folded)
  if (isFigure || isTotalLabel(header) || isNamedTotalLabel(header) || namesForeignCurrency(header)) return false
  if (namesQuarter(header) || isMonth(header) || amountWordOfHeader(header) !== null) return false
  if (noLineRule(folded) !== null || CODE.test(folded)) return false
  return namesMoney(header) || (!NO_AMOUNTS.test(folded) && !RATE.test(folded))
}

/** True for a header that says that the numbers below it are money. */
export function tellsMoney(header: string): boolean {
  return namesMoney(header) || unitOfHeader(header) !== null
}

function namesMoney(header: string): boolean {
  return fieldOfAmountHeader(header) !== null || MONEY.test(fold(header))
}
