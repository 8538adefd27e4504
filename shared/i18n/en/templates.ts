import type { templates as french } from '../fr/templates.ts'
import type { Same } from '../same.ts'

export const templates = {
  title: 'Templates to fill in',
  text: 'One file per dataset and language, with an example row. It imports as it stands; for programmes, participants and dates, only the last day covered has to be given.',
  table: 'Templates by dataset and language',
  save: 'Template {{dataset}}, {{language}}, {{format}}',
} as const satisfies Same<typeof french>
