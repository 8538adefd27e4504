import type { Draw } from './draw.ts'

/** Programmes as a folder with the published figures knows them, and others. */
export const PROGRAMMES: readonly (readonly [name: string, code: string])[] = [
  ['WePulse', 'wepulse'],
  ['POD IT', 'pod-it'],
  ['FixMyStreet', 'fixmystreet'],
  ['IRISbox', 'irisbox'],
  ['Good Move', 'Good Move'],
  ['Contrat de quartier Nord', 'Contrat de quartier Nord'],
  ['Archives', 'Archives'],
]

/** Bodies that are no municipality of Brussels, some of which look like one, and some that are. */
export const BODIES: readonly string[] = [
  ...['Service A', 'Dienst B', 'Régie foncière', 'Bibliothèque', 'Nevers', 'Brest', 'Saint-Loubes', 'Chelles'],
  ...['Voorst', 'Velsen', 'Forest-sur-Marque', 'Saint-Gilles-Croix-de-Vie', 'École n° 12', 'Total Energies asbl'],
  ...['Maison 2000', 'Année sociale asbl', 'Sint-Niklaas', 'Centre 1900', 'Vilvorde', 'Evere', 'Jette', 'Koekelberg'],
  ...['Ganshoren', 'Les amis du parc; section 2', 'Éts "Durand"', 'Budget Plus sa', 'Commission 5', 'Ville d’Eu'],
]

/** Names that are almost those of a municipality. */
export const NEAR_BODIES: readonly string[] = ['Schaerbek', 'Etterbeck', 'Ixelle', 'Ukel', 'Auderghen', 'Gansoren']

/** Words by language: French, Dutch, English. */
export type Words = Readonly<Record<'fr' | 'nl' | 'en', readonly string[]>>

export const BUDGET_HEADERS = {
  kind: { fr: ['Nature', 'Type de montant'], nl: ['Aard', 'Soort bedrag'], en: ['Kind'] },
  programme: { fr: ['Programme', 'Projet'], nl: ['Programma', 'Project'], en: ['Programme'] },
  institution: {
    fr: ['Institution', 'Bénéficiaire', 'Organisme'],
    nl: ['Instelling', 'Begunstigde', 'Bestuur'],
    en: ['Institution', 'Beneficiary'],
  },
  year: { fr: ['Année', 'Exercice'], nl: ['Jaar', 'Boekjaar'], en: ['Year', 'Financial year'] },
  amount: { fr: ['Montant'], nl: ['Bedrag'], en: ['Amount'] },
  planned: { fr: ['Montant prévu', 'Prévu', 'Budget'], nl: ['Gepland', 'Begroot'], en: ['Planned'] },
  committed: { fr: ['Engagé', 'Montant engagé'], nl: ['Vastgelegd'], en: ['Committed'] },
  paid: { fr: ['Payé', 'Montant payé'], nl: ['Betaald', 'Vereffend'], en: ['Paid'] },
} as const satisfies Readonly<Record<string, Words>>

export const KIND_WORDS = {
  planned: { fr: ['prévu', 'Budget prévu', 'Prévision'], nl: ['gepland', 'Begroot'], en: ['planned', 'Budgeted'] },
  committed: { fr: ['engagé', 'Engagement'], nl: ['vastgelegd'], en: ['committed'] },
  paid: { fr: ['payé', 'Liquidation'], nl: ['betaald', 'Vereffend'], en: ['paid'] },
} as const satisfies Readonly<Record<string, Words>>

export const TITLES: Words = {
  fr: [
    'Budget',
    'Commune – service des finances',
    'Extrait du tableau de bord',
    'Exporté le 15/11/2023',
    'Page 1 / 2',
    'Suivi;2',
  ],
  nl: ['Begroting', 'Dienst financiën', 'Overzicht', 'Pagina 1 / 2'],
  en: ['Budget', 'Finance department', 'Extract', 'Page 1 of 2'],
}

export const UNIT_TITLES = {
  EUR: { fr: 'Montants en euros', nl: 'Bedragen in euro', en: 'Amounts in euros' },
  'k EUR': { fr: 'Montants en k€', nl: 'Bedragen in k€', en: 'Amounts in k€' },
  'M EUR': { fr: 'Montants en M€', nl: 'Bedragen in M€', en: 'Amounts in M€' },
} as const

export const REMARKS: Words = {
  fr: ['Source : service des finances', '* Chiffres provisoires', 'Remarque : montants hors TVA', '(1) à confirmer'],
  nl: ['Bron: dienst financiën', '* Voorlopige cijfers', 'Opmerking: bedragen exclusief btw'],
  en: ['Source: finance department', '* Provisional figures', 'Note: amounts without VAT'],
}

export const TOTAL_LABELS: Words = {
  fr: ['Total', 'TOTAL', 'Total général', 'Totaux'],
  nl: ['Totaal', 'Algemeen totaal', 'TOTAAL'],
  en: ['Total', 'Grand total'],
}

/** Under which a sum may stand as a body does. */
export const COLLECTIVE: Words = {
  fr: ['Total', 'Ensemble', 'Toutes les communes', 'TOTAL COMMUNES', 'Cumul', 'Total général'],
  nl: ['Totaal', 'Samen', 'Alle gemeenten', 'Totaal besturen'],
  en: ['Total', 'Overall', 'All municipalities'],
}

export const SUBTOTAL_LABELS: Words = {
  fr: ['Sous-total', 'Sous-total {}', 'Total {}'],
  nl: ['Subtotaal', 'Subtotaal {}', 'Totaal {}'],
  en: ['Subtotal', 'Subtotal {}', 'Total {}'],
}

export const HEADINGS: Words = {
  fr: ['Dépenses ordinaires', 'Service extraordinaire', 'A. Communes'],
  nl: ['Gewone uitgaven', 'Buitengewone dienst', 'A. Gemeenten'],
  en: ['Ordinary expenses', 'Part A'],
}

export function wordOf(draw: Draw, words: Words, language: 'fr' | 'nl' | 'en'): string {
  return draw.pick(words[language])
}
