import type { MoneyUnit } from '../money-unit.ts'
import { from, INSIDE_A_YEAR, programme, qualifier, quote, source, to, translated } from './common-fields.ts'
import type { BudgetKind } from './dataset.ts'
import { type DatasetDefinition, type Field, field } from './definition.ts'

/** The amount of one kind, in a table that has a column for each. */
function amountOf(kind: BudgetKind, fr: string, nl: string, en: string): Field {
  return field(kind, 'decimal', fr, nl, en, { standsFor: ['kind', 'amount'] })
}

/** Budget lines; kinds of money are never added to one another. */
export const budgets: DatasetDefinition = {
  dataset: 'budgets',
  allowsRejects: false,
  dividedBy: INSIDE_A_YEAR,
  fields: [
    field('kind', 'choice', 'Nature|Type de montant', 'Aard|Soort|Soort bedrag', 'Kind|Kind of amount', {
      isRequired: true,
      choices: {
        planned: [
          'prévu',
          'budget prévu',
          'budgété',
          'budget',
          'gepland',
          'gepland budget',
          'begroot',
          'planned',
          'planned budget',
        ],
        committed: ['engagé', 'engagement', 'vastgelegd', 'vastlegging', 'committed'],
        paid: ['payé', 'paiement', 'liquidé', 'betaald', 'betaling', 'uitbetaald', 'paid'],
        'potential-saving': ['économie potentielle', 'mogelijke besparing', 'potential saving'],
      } satisfies Record<BudgetKind, readonly string[]>,
    }),
    programme,
    field(
      'institution',
      'text',
      'Institution|Commune|Administration|Organisme',
      'Instelling|Gemeente|Bestuur|Lokaal bestuur',
      'Institution|Municipality',
    ),
    field(
      'year',
      'years',
      'Année|Exercice|Année budgétaire|Années|Exercices',
      'Jaar|Boekjaar|Begrotingsjaar|Dienstjaar|Jaren|Boekjaren',
      'Year|Financial year|Years',
    ),
    from,
    to,
    field('amount', 'decimal', 'Montant', 'Bedrag', 'Amount', { isRequired: true }),
    amountOf(
      'planned',
      'Montant prévu|Prévu|Budget prévu|Budget',
      'Gepland bedrag|Bedrag gepland|Gepland|Gepland budget|Begroot|Begroot bedrag|Begroting',
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
      'Montant payé|Payé|Paiements|Liquidé|Liquidation|Liquidations',
      'Betaald bedrag|Bedrag betaald|Betaald|Betalingen|Uitbetaald|Vereffend|Vereffeningen',
      'Paid amount|Paid|Payments',
    ),
    amountOf('potential-saving', 'Économie potentielle', 'Mogelijke besparing', 'Potential saving'),
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
