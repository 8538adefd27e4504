import { LANGUAGES } from '../language.ts'
import type { BudgetKind, Qualifier } from './dataset.ts'
import { type DatasetDefinition, type Field, field } from './definition.ts'

const qualifier = field('qualifier', 'choice', 'Réserve', 'Voorbehoud', 'Qualifier', {
  choices: {
    exact: ['exact', 'exacte'],
    about: ['environ', 'ongeveer', 'about'],
    'more-than': ['plus de', 'meer dan', 'more than'],
    nearly: ['près de', 'bijna', 'nearly'],
    'plus-minus': ['+/-'],
  } satisfies Record<Qualifier, readonly string[]>,
})
const source = field('source', 'text', 'Source', 'Bron', 'Source')
const quote = field('quote', 'text', 'Citation', 'Citaat', 'Quote')
const from = field('from', 'day', 'Du', 'Van', 'From')
const to = field('to', 'day', 'Au', 'Tot en met', 'To')
const observedTo: Field = { ...to, isObserved: true }
const programme = field('programme', 'text', 'Programme', 'Programma', 'Programme', { isRequired: true })

/** One text column per language; the language closes its header, `Libellé FR`. */
function translated(name: string, fr: string, nl: string, en: string, isRequired = false): readonly Field[] {
  return LANGUAGES.map((language) => {
    const suffix = language.toUpperCase()
    return field(`${name}_${language}`, 'text', `${fr} ${suffix}`, `${nl} ${suffix}`, `${en} ${suffix}`, {
      isRequired: isRequired && language === 'fr',
    })
  })
}

/** Table 1: incidents by category over a period; the list of categories is closed. */
export const categories: DatasetDefinition = {
  dataset: 'categories',
  allowsRejects: false,
  fields: [
    field('category', 'category', 'Catégorie', 'Categorie', 'Category', { isRequired: true }),
    from,
    observedTo,
    field(
      'value',
      'count',
      "Nombre d'incidents|Incidents|Nombre",
      'Aantal incidenten|Incidenten|Aantal',
      'Number of incidents|Incidents',
      {
        isRequired: true,
      },
    ),
    qualifier,
    source,
    quote,
  ],
}

/** Yearly totals, with the growth over the year before as printed, in per cent. */
export const years: DatasetDefinition = {
  dataset: 'years',
  allowsRejects: false,
  fields: [
    field('year', 'count', 'Année', 'Jaar', 'Year'),
    from,
    observedTo,
    field(
      'value',
      'count',
      "Nombre d'incidents|Incidents",
      'Aantal incidenten|Incidenten',
      'Number of incidents|Incidents',
      {
        isRequired: true,
      },
    ),
    field('growth', 'decimal', 'Croissance (%)', 'Groei (%)', 'Growth (%)'),
    qualifier,
    source,
    quote,
    ...translated('note', 'Note', 'Nota', 'Note'),
  ],
}

/** Key figures of programmes. */
export const indicators: DatasetDefinition = {
  dataset: 'indicators',
  allowsRejects: false,
  fields: [
    programme,
    field('code', 'text', 'Code', 'Code', 'Code', { isRequired: true }),
    ...translated('label', 'Libellé', 'Omschrijving', 'Label', true),
    field('value', 'decimal', 'Valeur', 'Waarde', 'Value', { isRequired: true }),
    qualifier,
    field('unit', 'text', 'Unité', 'Eenheid', 'Unit', { isRequired: true }),
    from,
    { ...to, isRequired: true },
    source,
    quote,
    ...translated('note', 'Note', 'Nota', 'Note'),
    field('flag', 'choice', 'Signalement', 'Markering', 'Flag', {
      choices: { inconsistent: ['incohérent', 'inconsistent'] },
    }),
  ],
}

/** Budget lines; kinds of money are never added to one another. */
export const budgets: DatasetDefinition = {
  dataset: 'budgets',
  allowsRejects: false,
  fields: [
    field('kind', 'choice', 'Nature', 'Aard|Soort', 'Kind', {
      isRequired: true,
      choices: {
        planned: ['prévu', 'budget prévu', 'gepland', 'gepland budget', 'planned'],
        committed: ['engagé', 'vastgelegd', 'committed'],
        paid: ['payé', 'betaald', 'paid'],
        'potential-saving': ['économie potentielle', 'mogelijke besparing', 'potential saving'],
      } satisfies Record<BudgetKind, readonly string[]>,
    }),
    programme,
    field('institution', 'text', 'Institution|Commune', 'Instelling|Gemeente', 'Institution|Municipality'),
    field('year', 'count', 'Année', 'Jaar', 'Year'),
    from,
    to,
    field('amount', 'decimal', 'Montant', 'Bedrag', 'Amount', { isRequired: true }),
    field('unit', 'choice', 'Unité', 'Eenheid', 'Unit', {
      choices: {
        EUR: ['eur', '€', 'euro'],
        'k EUR': ['k eur', 'k€', 'keur'],
        'M EUR': ['m eur', 'm€', 'meur', 'mio eur'],
      },
    }),
    qualifier,
    source,
    quote,
    ...translated('note', 'Note', 'Nota', 'Note'),
  ],
}

/** The programmes that indicators, budgets, participants and dates belong to. */
export const programmes: DatasetDefinition = {
  dataset: 'programmes',
  allowsRejects: false,
  fields: [
    programme,
    ...translated('name', 'Nom', 'Naam', 'Name', true),
    ...translated('summary', 'Résumé', 'Samenvatting', 'Summary'),
    source,
    quote,
  ],
}

/** Institutions, municipalities and partners that take part in a programme. */
export const participants: DatasetDefinition = {
  dataset: 'participants',
  allowsRejects: false,
  fields: [
    programme,
    field('code', 'text', 'Code', 'Code', 'Code', { isRequired: true }),
    field('kind', 'choice', 'Type de participant', 'Soort deelnemer', 'Kind of participant|Kind', {
      isRequired: true,
      choices: {
        commune: ['commune', 'gemeente', 'municipality'],
        cpas: ['cpas', 'ocmw'],
        institution: ['institution régionale', 'gewestelijke instelling', 'regional institution'],
        association: ['association', 'vereniging'],
        partner: ['partenaire', 'partner'],
        company: ['entreprise', 'onderneming', 'company'],
        federal: ['institution fédérale', 'federale instelling', 'federal institution'],
        international: ['partenaire international', 'internationale partner', 'international partner'],
      },
    }),
    ...translated('name', 'Nom', 'Naam', 'Name', true),
    source,
    quote,
  ],
}

/** Key dates of programmes. */
export const dates: DatasetDefinition = {
  dataset: 'dates',
  allowsRejects: false,
  fields: [
    programme,
    field('code', 'text', 'Code', 'Code', 'Code', { isRequired: true }),
    { ...from, isRequired: true },
    { ...to, isRequired: true },
    ...translated('label', 'Libellé', 'Omschrijving', 'Label', true),
    source,
    quote,
  ],
}
