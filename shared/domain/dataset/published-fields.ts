import {
  from,
  INSIDE_A_YEAR,
  observedTo,
  programme,
  qualifier,
  quote,
  source,
  to,
  translated,
} from './common-fields.ts'
import { type DatasetDefinition, type Field, field } from './definition.ts'

const INSIDE_THE_REGION = [
  ...['Commune', 'Gemeente', 'Municipality', 'Code postal', 'Postcode', 'Postal code', 'Quartier', 'Wijk', 'District'],
  ...[
    'Communes',
    'Gemeenten',
    'Municipalities',
    'Quartiers',
    'Wijken',
    'Buurt',
    'Neighbourhood',
    'Neighborhood',
    'Borough',
  ],
  ...[
    'Secteur',
    'Secteur statistique',
    'Sector',
    'Statistische sector',
    'Zone',
    'Arrondissement',
    'Lieu',
    'Plaats',
    'Place',
  ],
  ...['Rue', 'Straat', 'Street', 'Adresse', 'Adres', 'Address'],
]
const AMONG_INCIDENTS = [
  ...[
    'Statut',
    'Status',
    'Gestionnaire',
    'Beheerder',
    'Manager',
    'Canal',
    'Kanaal',
    'Channel',
    'Qualité',
    'Hoedanigheid',
  ],
  ...['Entité responsable', 'Verantwoordelijke entiteit', 'Responsible entity', 'Sous-catégorie', 'Subcategorie'],
]
const DIVIDING = [...INSIDE_THE_REGION, ...INSIDE_A_YEAR, ...AMONG_INCIDENTS]

const YEAR_HEADERS = ['Année|Années|Période', 'Jaar|Jaren|Periode', 'Year|Years|Period'] as const

/** Table 1: incidents by category over a period; the list of categories is closed. */
export const categories: DatasetDefinition = {
  dataset: 'categories',
  holds: 'counts',
  allowsRejects: false,
  dividedBy: DIVIDING,
  fields: [
    // The last names are the default ones of an Excel pivot table, for its rows and its count.
    field(
      'category',
      'category',
      'Catégorie|Catégories|Étiquettes de lignes',
      'Categorie|Categorieën|Rijlabels',
      'Category|Categories|Row Labels',
      {
        isRequired: true,
      },
    ),
    field('year', 'count', ...YEAR_HEADERS, { standsFor: ['from', 'to'] }),
    from,
    observedTo,
    field(
      'value',
      'count',
      "Nombre d'incidents|Incidents|Nombre|Nombre de N°",
      'Aantal incidenten|Incidenten|Aantal|Aantal van N°',
      'Number of incidents|Incidents|Count of No.',
      {
        isRequired: true,
      },
    ),
    qualifier,
    source,
    quote,
  ],
}

/** Yearly totals, with the printed growth in per cent. */
export const years: DatasetDefinition = {
  dataset: 'years',
  holds: 'counts',
  allowsRejects: false,
  dividedBy: [...DIVIDING, 'Catégorie', 'Categorie', 'Category'],
  fields: [
    field('year', 'count', ...YEAR_HEADERS),
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
    field('growth', 'decimal', 'Croissance (%)', 'Groei (%)', 'Growth (%)', { isPercentage: true }),
    qualifier,
    source,
    quote,
    ...translated('note', 'Note', 'Nota', 'Note'),
  ],
}

/** The names of an indicator; a header without a language is that of the required one. */
const labels = translated('label', 'Libellé', 'Omschrijving', 'Label', true).map(
  (each): Field =>
    each.isRequired
      ? { ...each, headers: { ...each.headers, fr: [...each.headers.fr, 'Libellé', 'Indicateur'] } }
      : each,
)

/** Key figures of programmes. */
export const indicators: DatasetDefinition = {
  dataset: 'indicators',
  holds: 'figures',
  allowsRejects: false,
  dividedBy: [...INSIDE_THE_REGION, ...INSIDE_A_YEAR],
  fields: [
    programme,
    field('code', 'text', 'Code', 'Code', 'Code', { isRequired: true }),
    ...labels,
    field('value', 'decimal', 'Valeur', 'Waarde', 'Value', { isRequired: true }),
    qualifier,
    field('unit', 'text', 'Unité', 'Eenheid', 'Unit', { isRequired: true }),
    field('year', 'count', ...YEAR_HEADERS, { standsFor: ['from', 'to'] }),
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

/** The programmes that indicators, budgets, participants and dates refer to. */
export const programmes: DatasetDefinition = {
  dataset: 'programmes',
  holds: 'names',
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
  holds: 'names',
  allowsRejects: false,
  fields: [
    programme,
    field('code', 'text', 'Code', 'Code', 'Code', { isRequired: true }),
    field('kind', 'choice', 'Type de participant|Type', 'Soort deelnemer|Soort|Type', 'Kind of participant|Kind|Type', {
      isRequired: true,
      choices: {
        commune: ['commune', 'gemeente', 'municipality'],
        cpas: ['cpas', 'ocmw', 'public welfare centre (cpas)'],
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
  holds: 'names',
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
