/** How a report is checked: what is attached to it, and what the check found. */
export const proof = {
  'check-title': 'COMMENT VÉRIFIER CE DOCUMENT',
  'check-with': 'Avec Irisboard, en une commande (0 identique, 3 différent, 4 endommagé, 5 indécidable) :',
  'check-without': 'Sans Irisboard, extraire les fichiers joints et calculer leur SHA-256 :',
  'check-compare':
    'manifest.json nomme chaque fichier avec son empreinte. L’empreinte de manifest.json lui-même commence par les 12 chiffres au pied de chaque page.',
  'check-seal':
    'Le sceau est le SHA-256 de tout le fichier sans les 64 chiffres qui suivent /Seal. Les deux lignes affichent le sceau tel qu’il est écrit et tel qu’il se calcule ; un fichier signé ensuite est d’abord coupé après son premier {{end}} qui suit /Seal.',
  'check-limit':
    'Une empreinte montre que rien n’a changé par accident. Elle ne dit pas qui a fait le fichier : seule le dit une signature dont la clé a votre confiance.',
  'check-anchor':
    'anchor.json nomme la dernière inscription du journal qui a changé des données au moment de l’impression : « check --anchor NUMÉRO:EMPREINTE » dit si le dossier la contient encore.',
} as const
