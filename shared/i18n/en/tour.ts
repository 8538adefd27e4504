import type { tour as french } from '../fr/tour.ts'
import type { Same } from '../same.ts'

export const tour = {
  title: 'Three things to begin with',
  figures: 'The Overview shows the published figures, with their date and their source.',
  filter: 'In Incidents a click on a bar filters the whole page; Ctrl+Z goes back.',
  find: 'Ctrl+K finds a municipality, a category or an action, in English, French or Dutch.',
  help: 'Open the help',
  dismiss: 'Got it',
  since_one: 'Since your last visit: {{count}} new import ({{names}}).',
  since_other: 'Since your last visit: {{count}} new imports ({{names}}).',
  'since-link': 'See in Data',
} as const satisfies Same<typeof french>
