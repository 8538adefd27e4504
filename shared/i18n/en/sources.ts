export const sources = {
  source: 'the PostgreSQL servers that incidents are pulled from',
  'source-add':
    'adds a source of one server or several, once they have answered; its password comes from IRISBOARD_SOURCE_PASSWORD or the file ~/.pgpass',
  'source-list': 'lists the sources, without asking them',
  'source-test': 'asks the servers of a source what they hold',
  'source-remove': 'forgets a source; what was pulled from it stays',
  'source-argument-name': 'the name of the source, which is also that of its register',
  'source-option-url':
    'postgres://USER@HOST[:PORT]/DATABASE without a password, once for each server; with sslrootcert=FILE behind a question mark where its authority is not one that the system knows',
  'source-option-table': 'the table or view of the incidents, with its schema where it has one ({{table}} without)',
  'source-option-mapping':
    'a JSON file or its text, such as {{example}}; columns that are called as in data/warehouse/schema.sql are found',
  'source-tested': '{{source}}: {{n}} incidents in {{table}}, {{from}} to {{to}}',
  'source-tested-empty': '{{source}}: no incidents in {{table}}',
  'source-removed': 'Removed: {{name}}.',
  'source-none': 'No source: no server is ever asked.',
  'source-kept_one':
    '{{n}} record of a pull that was cut off; pull {{name}} --records goes on from it, source remove drops it.',
  'source-kept_other':
    '{{n}} records of a pull that was cut off; pull {{name}} --records goes on from them, source remove drops them.',
  'source-usage-shape': 'This is no address of a server: {{value}}. Write postgres://USER@HOST[:PORT]/DATABASE.',
  'source-usage-password':
    'The address holds a password, which others would see: leave it out and put it into IRISBOARD_SOURCE_PASSWORD or ~/.pgpass.',
  'source-usage-parameter': 'The address of a source has no parameter {{value}}; there is sslrootcert=FILE alone.',
  'source-usage-mapping': '{{value}} is no mapping of a source, or something in it is not understood: {{place}}.',
  'source-usage-name': '{{value}} cannot be the name of a source.',
} as const
