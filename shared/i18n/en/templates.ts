export const templates = {
  title: 'Templates to fill in',
  form: 'Template to fill in',
  text: 'One file per dataset and language, with an example row. The example is to be replaced: as it stands it is refused. For programmes, participants and dates, only the last day covered has to be given.',
  table: 'Templates by dataset and language',
  save: 'Template {{dataset}}, {{language}}, {{format}}',
} as const
