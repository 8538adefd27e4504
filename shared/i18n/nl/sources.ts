export const sources = {
  source: 'de PostgreSQL-servers waaruit incidenten worden gehaald',
  'source-add':
    'voegt een bron van een of meer servers toe, zodra die geantwoord hebben; het wachtwoord komt uit IRISBOARD_SOURCE_PASSWORD of het bestand ~/.pgpass',
  'source-list': 'toont de bronnen, zonder iets te vragen',
  'source-test': 'vraagt de servers van een bron wat zij bevatten',
  'source-remove': 'vergeet een bron; wat eruit werd gehaald blijft',
  'source-argument-name': 'de naam van de bron, die ook die van haar register is',
  'source-option-url':
    'postgres://USER@HOST[:PORT]/DATABASE zonder wachtwoord, één keer per server; met sslrootcert=FILE achter een vraagteken als het systeem zijn autoriteit niet kent',
  'source-option-table': 'de tabel of view van de incidenten, met haar schema als dat er is (anders {{table}})',
  'source-option-mapping':
    'een JSON-bestand of de tekst ervan, zoals {{example}}; kolommen die heten zoals in data/warehouse/schema.sql worden gevonden',
  'source-tested': '{{source}}: {{n}} incidenten in {{table}}, van {{from}} tot {{to}}',
  'source-tested-empty': '{{source}}: geen incidenten in {{table}}',
  'source-removed': 'Verwijderd: {{name}}.',
  'source-none': 'Geen bron: er wordt nooit iets aan een server gevraagd.',
  'source-kept_one':
    '{{n}} incident van een afgebroken ophaling; pull {{name}} --records gaat daar verder, source remove wist het.',
  'source-kept_other':
    '{{n}} incidenten van een afgebroken ophaling; pull {{name}} --records gaat daar verder, source remove wist ze.',
  'source-usage-shape': 'Dit is geen adres van een server: {{value}}. Schrijf postgres://USER@HOST[:PORT]/DATABASE.',
  'source-usage-password':
    'Het adres bevat een wachtwoord, dat anderen zouden zien: laat het weg en zet het in IRISBOARD_SOURCE_PASSWORD of ~/.pgpass.',
  'source-usage-parameter': 'Het adres van een bron heeft geen parameter {{value}}; er is alleen sslrootcert=FILE.',
  'source-usage-mapping':
    '{{value}} is geen koppeling van een bron, of er staat iets in dat niet begrepen wordt: {{place}}.',
  'source-usage-name': '{{value}} kan niet de naam van een bron zijn.',
} as const
