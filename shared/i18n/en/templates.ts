import type { templates as french } from '../fr/templates.ts'
import type { Same } from '../same.ts'

export const templates = {
  title: 'Templates to fill in',
  text: 'One file per dataset and language, with an example row; it imports as it stands.',
  table: 'Templates by dataset and language',
  save: 'Template {{dataset}}, {{language}}, {{format}}',
} as const satisfies Same<typeof french>
