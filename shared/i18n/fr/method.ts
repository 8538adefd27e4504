/** What the last page of a printed report says: sources, definitions, what was left out, how to check it. */
export const method = {
  title: 'Méthode et sources',
  sources: 'Sources',
  definitions: 'Définitions',
  excluded: 'Exclusions et remarques',
  attachments: 'Fichiers joints au PDF',
  'attached-values': 'tables.json : les tableaux en codes et valeurs',
  'attached-manifest': 'manifest.json : vue, imports, définitions, empreintes',
  'attached-check': 'HOW-TO-CHECK.txt : comment vérifier ce document',
  'attached-anchor': 'anchor.json : dernière inscription du journal',
  verify: 'Vérifier ce document',
  'verify-how':
    'Le manifeste joint décrit la vue, les fichiers et chaque tableau ; son empreinte SHA-256 commence par {{hash}}. HOW-TO-CHECK.txt, joint, dit comment vérifier ce document, avec et sans Irisboard.',
  'source-snapshot': '{{dataset}}, données au {{asOf}}',
  'source-file': 'fichier de SHA-256 {{hash}}',
  'source-documents': 'Documents cités',
  'source-quoted': 'mots cités dans {{csv}}',
  'source-in': 'citée pour chaque ligne dans {{csv}}',
  'source-pull': 'source « {{source}} », comptée le {{moment}}, requête {{hash}}',
  'source-counts': 'comptages d’incidents, {{files}}',
  'source-records': 'relevés d’incidents, {{files}}',
  'source-invented': 'relevés inventés pour la démonstration, {{files}}',
  'definition-incident':
    'Incident : le cas à traiter. Signalement : un envoi ; plusieurs peuvent viser le même incident.',
  'definition-share':
    'Part : incidents du groupe / incidents sous les mêmes filtres, sauf celui sur la dimension du tableau.',
  'definition-per1000':
    'Pour 1 000 habitants : incidents de la période / habitants au 01/01/{{year}} ({{source}}) × 1 000.',
  'definition-delays':
    'Délai : jours entiers du signalement à la clôture, sur les incidents clôturés ; médiane et 90 % au rang le plus proche.',
  'definition-closed':
    'Part clôturée : incidents au statut Clôturé / incidents sous les mêmes filtres dont le statut est connu.',
  'definition-text':
    'Texte dans l’adresse ou le numéro : le texte tel quel, sans tenir compte des majuscules, des accents, des virgules ni des espaces doubles ; un nombre doit être entier. De plusieurs textes, un seul suffit.',
  'definition-change':
    'Évolution : incidents / incidents des jours comparés − 1 ; celle du total, sur les deux totaux de la dernière ligne de son tableau.',
  'definition-not-comparable': 'n.c. : non comparable ou non connu ; la raison figure à côté ou en note.',
  'definition-derived': 'Dérivé : calculé par Irisboard à partir de chiffres publiés.',
  'definition-qualifier':
    '« environ », « plus de », « près de », « +/- » : réserves de la source, reprises telles quelles.',
  'needs-records':
    'Mois, communes, statuts, organisations, canaux et délais demandent des relevés d’incidents ; les chiffres publiés ne les donnent pas.',
  'replaced-characters':
    'Un caractère qu’aucune police jointe ne contient est imprimé sous sa forme simple (un indice comme un chiffre), sinon par son code, [U+XXXX].',
  'rejected-rows_one': '{{figure}} ligne a été rejetée à l’import et n’est pas comptée : {{files}}.',
  'rejected-rows_other': '{{figure}} lignes ont été rejetées à l’import et ne sont pas comptées : {{files}}.',
  'removed-rows_one':
    '{{figure}} ligne d’un import précédent, absente d’un fichier plus récent, a été retirée : {{files}}.',
  'removed-rows_other':
    '{{figure}} lignes d’imports précédents, absentes d’un fichier plus récent, ont été retirées : {{files}}.',
  'rows-of-file': '{{file}} ({{figure}})',
  'no-rejected-rows': 'Aucune ligne des fichiers importés n’a été rejetée.',
  unclassified: 'Non classés : {{figure}} incidents dont la catégorie n’est aucune des 13.',
  'journal-lede_one': '{{figure}} entrée, le {{to}}.',
  'journal-lede_other': '{{figure}} entrées, du {{from}} au {{to}}.',
  'journal-lede-none': 'Le journal n’a encore aucune entrée.',
  'journal-demonstration':
    'Dossier de démonstration : ce document ne donne aucun chiffre ; c’est le journal d’un dossier dont des données sont inventées.',
  'journal-sub':
    'Chaque entrée porte l’empreinte de la précédente : en changer une rompt la chaîne. Imprimés, les 12 premiers chiffres ; entiers, avec tout ce qu’ils résument, dans le fichier joint {{csv}}.',
  'journal-sub-whole': 'La chaîne est intacte.',
  'journal-sub-broken': 'La chaîne est rompue à l’entrée {{sequence}} : ce qui suit ne prouve rien.',
  'left-out':
    'Les montants et les chiffres clés des programmes ne suivent pas les filtres : ce rapport filtré ne les reprend pas.',
} as const
