/** What the terminal says of sources. */
export const sources = {
  source: 'les serveurs PostgreSQL dont on tire des incidents',
  'source-add':
    'ajoute une source d’un ou plusieurs serveurs, une fois qu’ils ont répondu ; son mot de passe vient de IRISBOARD_SOURCE_PASSWORD ou du fichier ~/.pgpass',
  'source-list': 'liste les sources, sans les interroger',
  'source-test': 'demande aux serveurs d’une source ce qu’ils contiennent',
  'source-remove': 'oublie une source ; ce qui en a été tiré reste',
  'source-argument-name': 'le nom de la source, qui est aussi celui de son registre',
  'source-option-url':
    'postgres://USER@HOST[:PORT]/DATABASE sans mot de passe, une fois par serveur ; avec sslrootcert=FILE après un point d’interrogation si le système ne connaît pas son autorité',
  'source-option-table': 'la table ou la vue des incidents, avec son schéma s’il y en a un (sinon {{table}})',
  'source-option-mapping':
    'un fichier JSON ou son texte, par exemple {{example}} ; les colonnes nommées comme dans data/warehouse/schema.sql sont trouvées',
  'source-tested': '{{source}} : {{n}} incidents dans {{table}}, du {{from}} au {{to}}',
  'source-tested-empty': '{{source}} : aucun incident dans {{table}}',
  'source-removed': 'Retirée : {{name}}.',
  'source-none': 'Aucune source : aucun serveur n’est jamais interrogé.',
  'source-kept_one':
    '{{n}} relevé d’une récupération interrompue ; pull {{name}} --records continue à partir de là, source remove l’efface.',
  'source-kept_other':
    '{{n}} relevés d’une récupération interrompue ; pull {{name}} --records continue à partir de là, source remove les efface.',
  'source-usage-shape': 'Ce n’est pas l’adresse d’un serveur : {{value}}. Écrire postgres://USER@HOST[:PORT]/DATABASE.',
  'source-usage-password':
    'L’adresse contient un mot de passe, que d’autres verraient : l’enlever et le mettre dans IRISBOARD_SOURCE_PASSWORD ou ~/.pgpass.',
  'source-usage-parameter': 'L’adresse d’une source n’a pas de paramètre {{value}} ; il n’y a que sslrootcert=FILE.',
  'source-usage-mapping':
    '{{value}} n’est pas la correspondance d’une source, ou contient quelque chose d’incompris : {{place}}.',
  'source-usage-name': '{{value}} ne peut pas être le nom d’une source.',
} as const
