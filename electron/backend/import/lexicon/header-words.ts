import {
  anyOf,
  beginning,
  type Lexicon,
  says,
  saysNormalised,
  whole,
  within,
} from '../../../../shared/domain/reading/lexicon.ts'

/** Words of headers that tell whether the numbers below them are amounts of money. */
export const HEADER_WORDS = {
  /** Numbers that tell lines apart. */
  number: {
    fr: 'n°, no(.), num(ero)(s), ordre, rang, code(s), ref(erence)(s)(.), article(s), art(.), poste(s), ligne(s), compte(s), bon, dossier(s), niveau, priorite',
    nl: 'nr(.), nummer(s), volgnummer, volgorde, ref(erentie)(s)(.), artikel(en), post(en), lijn(en), regel(s), rekening(en), grootboek(rekening), bestelbon, postcode, prioriteit',
    en: 'number(s), line(s), level, sap, id',
  },
  /** Years, and times that were spent. */
  time: {
    fr: 'annee(s), exercice(s), mois, heure(s), jours, duree',
    nl: 'jaar, jaren, maand, uren, dagen, duur',
    en: 'year(s), month, hours, days',
  },
  /** Things and people that were counted. */
  counted: {
    fr: 'nombre(s), nbr(e), nb, quantite(s), facture(s), projets, contrats, utilisateurs, agents, etp, population, habitants',
    nl: 'aantal(len), hoeveelheid, factu[ur|ren], projecten, contracten, gebruikers, medewerkers, vte, inwoners, bevolking',
    en: 'quantity, qty, invoices, projects, users, fte, population, inhabitants',
  },
  /** Tells a code anywhere in a header that begins as one of amounts: `Budget code`, `Crédit n°`. */
  code: {
    fr: 'code(s), n°, num(ero)(s), article(s), type, nature',
    nl: 'nr, nummer(s), artikel(s), aard, soort',
    en: 'code(s), article(s), type',
  },
  rate: { fr: 'taux, tva', nl: '*graad, btw', en: 'rate, ratio, vat' },
  /** Money that was spent or may be, of which no list says the kind. */
  money: {
    fr: 'depense(e)(s), utilise(s), consomme(s), realise(s), realisation(s), execute(s), cout(s), octroye(s), impute(e)(s), imputation(s), subside(s), subvention(s)',
    nl: 'aangewend, besteed, bestedingen, uitgegeven, uitgave(n), verbruikt, gefactureerd, gerealiseerd, realisatie(s), kosten, kostprijs, toegekend, aangerekend, aanrekening(en), toelage(n)',
    en: 'spent, invoiced, expenses, expenditure, cost(s), granted',
  },
  /** What was spent in the year that stands behind it: `Compte 2021`, of which the number alone is a code. */
  account: { fr: 'compte(s)', nl: '(jaar)rekening(en)', en: 'account(s), actual(s)' },
  amount: {
    fr: 'montant(s), budget, credit(s)',
    nl: 'bedrag, krediet(en), budget',
    en: 'budget, credit(s)',
  },
  /** What spreadsheets write in the corner of a pivot table. */
  pivotCorner: { fr: 'etiquettes de lignes', nl: 'rijlabels', en: 'row labels' },
} as const satisfies Lexicon

const { number, time, counted, code, rate, money, account, amount } = HEADER_WORDS
const RATE = new RegExp(`%|${within(rate).source}`, 'u')
const MONEY = new RegExp(
  `^(?:${anyOf(money)}(?:$| ?[(:\\d]| ${anyOf(amount)})|${anyOf(account)} (?:19|20)\\d\\d$)`,
  'u',
)

/** True for the corner that a spreadsheet writes into a pivot table. */
export const isPivotCorner = says(whole(HEADER_WORDS.pivotCorner))

/** True for a normalised header that begins with what nobody pays: codes, places in a list, years, things, people. */
export const namesNoAmounts = saysNormalised(beginning(number, time, counted))

/** True for a normalised header with a word for a code or a number of a line. */
export const namesCode = saysNormalised(within(code))

/** True for a normalised header of rates or shares. */
export const namesRate = saysNormalised(RATE)

/** True for a normalised header of money, whatever its kind: `Aangewend`, `Dépensé`, `Compte 2021`. */
export const namesSpending = saysNormalised(MONEY)
