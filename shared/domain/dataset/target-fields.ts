import { from, source } from './common-fields.ts'
import { type DatasetDefinition, field } from './definition.ts'

/** How the days of a target are counted. */
export const COUNTINGS = ['calendar', 'working'] as const
export type Counting = (typeof COUNTINGS)[number]

/** The category of a target for all of them. */
export const ALL_CATEGORIES = '*'

/** Within how many days incidents are to be closed: of a sub-category, a category or all, by the day of their creation. */
export const targets: DatasetDefinition = {
  dataset: 'targets',
  holds: 'names',
  allowsRejects: false,
  fields: [
    field('category', 'category', 'Catégorie', 'Categorie', 'Category', {
      isRequired: true,
      wildcard: ALL_CATEGORIES,
    }),
    field('subcategory', 'text', 'Sous-catégorie', 'Subcategorie', 'Sub-category|Subcategory'),
    field('delay', 'count', 'Délai|Délai cible', 'Termijn|Streeftermijn', 'Target|Target days', { isRequired: true }),
    field('counting', 'choice', 'Jours|Type de jours', 'Dagen|Soort dagen', 'Days|Kind of days', {
      isRequired: true,
      choices: {
        calendar: [
          ...['calendrier', 'jours calendrier', 'calendaires', 'jours calendaires'],
          ...['kalender', 'kalenderdagen', 'calendar', 'calendar days'],
        ],
        working: [
          ...['ouvrables', 'jours ouvrables', 'ouvrés', 'jours ouvrés'],
          ...['werkdagen', 'werkdag', 'working', 'working days'],
        ],
      } satisfies Record<Counting, readonly string[]>,
    }),
    from,
    field('to', 'day', 'Au', 'Tot|Tot en met', 'To'),
    { ...source, isRequired: true },
  ],
}
