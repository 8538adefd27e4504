import type { MoneyUnit } from '../vocabulary/money-unit.ts'
import { from, INSIDE_A_YEAR, programme, qualifier, quote, source, to, translated } from './common-fields.ts'
import type { BudgetKind } from './dataset.ts'
import { type DatasetDefinition, type Field, field } from './definition.ts'

function amountOf(kind: BudgetKind, fr: string, nl: string, en: string): Field {
  return field(kind, 'decimal', fr, nl, en, { standsFor: ['kind', 'amount'] })
}

const WORDS_FOR_PLANNED = [
  ...['prévu', 'budget prévu', 'budgété', 'budget', 'montant prévu', 'prévision', 'prévisions', 'estimation', 'estimé'],
  ...[
    'gepland',
    'gepland budget',
    'begroot',
    'begroting',
    'gebudgetteerd',
    'voorzien',
    'raming',
    'ramingen',
    'geraamd',
  ],
  ...['planned', 'planned budget', 'budgeted', 'estimate'],
]

const WORDS_FOR_COMMITTED = [
  ...['engagé', 'montant engagé', 'engagement', 'engagements'],
  ...['vastgelegd', 'vastlegging', 'vastleggingen'],
  ...['committed', 'commitment', 'commitments'],
]

/** A settlement (`liquidation`) or the order to pay closes an expense. */
const WORDS_FOR_PAID = [
  ...['payé', 'montant payé', 'paiement', 'paiements', 'liquidé', 'liquidation', 'liquidations'],
  ...['ordonnancé', 'ordonnancement', 'ordonnancements'],
  ...['betaald', 'betaling', 'betalingen', 'uitbetaald', 'vereffend', 'vereffening', 'vereffeningen'],
  ...['geordonnanceerd', 'ordonnancering', 'ordonnanceringen'],
  ...['paid', 'payment', 'payments', 'liquidated'],
]

const WORDS_FOR_SAVING = [
  ...['économie potentielle', 'économies potentielles'],
  ...['mogelijke besparing', 'mogelijke besparingen', 'potentiële besparing', 'potentiële besparingen'],
  ...['potential saving', 'potential savings'],
]

/** Budget lines; kinds of money are never added to one another. */
export const budgets: DatasetDefinition = {
  dataset: 'budgets',
  holds: 'money',
  allowsRejects: false,
  dividedBy: INSIDE_A_YEAR,
  fields: [
    field(
      'kind',
      'choice',
      'Nature|Type de montant|Type de budget',
      'Aard|Soort|Soort bedrag|Soort budget',
      'Kind|Kind of amount',
      {
        isRequired: true,
        choices: {
          planned: WORDS_FOR_PLANNED,
          // `Crédits d'engagement` and `crédits de liquidation` are what may be spent, not what was: such words are
          // asked about.
          committed: WORDS_FOR_COMMITTED,
          paid: WORDS_FOR_PAID,
          'potential-saving': WORDS_FOR_SAVING,
        } satisfies Record<BudgetKind, readonly string[]>,
      },
    ),
    programme,
    field(
      'institution',
      'text',
      'Institution|Commune|Administration|Organisme|Bénéficiaire|Bénéficiaires',
      'Instelling|Gemeente|Bestuur|Lokaal bestuur|Begunstigde|Begunstigden',
      'Institution|Municipality|Beneficiary|Beneficiaries',
    ),
    field(
      'year',
      'years',
      'Année|Exercice|Année budgétaire|Années|Exercices|Période',
      'Jaar|Jaartal|Boekjaar|Begrotingsjaar|Dienstjaar|Jaren|Boekjaren|Periode',
      'Year|Financial year|Years|Period',
    ),
    from,
    to,
    field('amount', 'decimal', 'Montant', 'Bedrag', 'Amount', { isRequired: true }),
    amountOf(
      'planned',
      'Montant prévu|Prévu|Budget prévu|Budget|Prévision|Prévisions',
      'Gepland bedrag|Bedrag gepland|Gepland|Gepland budget|Begroot|Begroot bedrag|Begroting|Raming|Ramingen',
      'Planned amount|Planned|Planned budget',
    ),
    amountOf(
      'committed',
      'Montant engagé|Engagé|Engagement|Engagements',
      'Vastgelegd bedrag|Bedrag vastgelegd|Vastgelegd|Vastlegging|Vastleggingen',
      'Committed amount|Committed|Commitments',
    ),
    amountOf(
      'paid',
      'Montant payé|Payé|Paiement|Paiements|Liquidé|Liquidation|Liquidations|Ordonnancé|Ordonnancement|Ordonnancements',
      'Betaald bedrag|Bedrag betaald|Betaald|Betaling|Betalingen|Uitbetaald|Vereffend|Vereffening|Vereffeningen|Geordonnanceerd|Ordonnancering|Ordonnanceringen',
      'Paid amount|Paid|Payment|Payments',
    ),
    amountOf(
      'potential-saving',
      'Économie potentielle|Économies potentielles',
      'Mogelijke besparing|Mogelijke besparingen|Potentiële besparing|Potentiële besparingen',
      'Potential saving|Potential savings',
    ),
    field('unit', 'choice', 'Unité', 'Eenheid', 'Unit', {
      choices: {
        EUR: ['eur', '€', 'euro', 'euros'],
        'k EUR': ['k eur', 'k€', 'k €', 'keur', "milliers d'euros", 'duizend euro'],
        'M EUR': ['m eur', 'm€', 'm €', 'meur', 'mio eur', 'mio €', 'mln eur', "millions d'euros", 'miljoen euro'],
      } satisfies Record<MoneyUnit, readonly string[]>,
    }),
    field('currency', 'text', 'Devise|Monnaie', 'Munt|Valuta|Munteenheid', 'Currency', { isCheckOnly: true }),
    qualifier,
    source,
    quote,
    ...translated('note', 'Note', 'Nota', 'Note'),
  ],
}
