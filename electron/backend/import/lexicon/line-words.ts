/** Why what a row is named by is no budget line of its own, by the rule of the problem that tells it. */
export type NoLine = 'part' | 'average' | 'count' | 'receipt' | 'year'

/** What may follow a word that is worked out of other rows: a name goes on otherwise, as moderate things do. */
const END = '(?:$| ?[:(/%\\d]| (?:%|en %|in %|t\\.?o\\.?v|vs|tegenover|par rapport|ten opzichte))'
const OF = `(?:${END}| (?:par|des?|du|d'|generale?|annuelles?|per|van|of|au|op|aux)(?!\\p{L}))`

const RULES: readonly (readonly [NoLine, RegExp])[] = [
  ['part', /^(?:dont|y compris|waarvan|waaronder|w\.o\.|of which|including)\s+\p{L}/u],
  ['year', /^(?:(?:19|20)\d\d|n ?[-+] ?\d)$/],
  // Signs alone, a share or an amount for each inhabitant.
  [
    'average',
    /^%|\(%\)$|(?:^| )(?:en|in) %$|^(?:€|eur|euros?) ?\/ ?\p{L}|(?:^| )(?:par|per) (?:habitant|inwoner|inhabitant|hab\.)/u,
  ],
  [
    'average',
    new RegExp(`^(?:moyennes?|gemiddelden?|averages?|mean|medianes?|mediaan|median|soldes?|saldo|ecarts?)${OF}`, 'u'),
  ],
  [
    'average',
    new RegExp(
      `^(?:parts?|pourcentages?|percentages?|aandeel|aandelen|share|differences?|verschil(?:len)?|evolutions?|evolutie|variations?|indices?|index|ratio|delta|disponible|beschikbaar|available|balance|taux|rate)${END}`,
      'u',
    ),
  ],
  [
    'average',
    /^(?:taux (?:d'|de )|(?:uitvoerings|benuttings|realisatie|bestedings)graad|(?:execution|spending|utilisation) rate|part (?:du|de|dans le) (?:total|budget)|aandeel (?:in|van) (?:het )?(?:totaal|budget)|(?:solde|budget|credits?|montant) (?:disponibles?|restants?)$|(?:beschikbare?|resterende?) (?:saldo|budget|kredieten|bedrag)$|(?:remaining|available) (?:balance|budget)$|(?:charge|cout|montant|resultat) nette?s?$|netto(?:kost|bedrag|resultaat|last)$)/u,
  ],
  [
    'count',
    /^(?:nombres? (?:de |d')|aantal(?:len)? \p{L}|number of |nbre? (?:de |d')|(?:etp|vte|fte|effectifs?|headcount)(?:$| ?[:(]))/u,
  ],
  [
    'receipt',
    /^(?:recettes?|ontvangsten?|inkomsten|receipts?|revenues?|a deduire|af te trekken|(?:subsides?|subventions?|dotations?) recue?s?|ontvangen (?:subsidies|toelagen|dotaties))(?!\p{L})/u,
  ],
]

/** The rule by which a folded name is that of no budget line, `null` where it may be one. */
export function noLineRule(name: string): NoLine | null {
  return RULES.find(([, pattern]) => pattern.test(name))?.[0] ?? null
}
