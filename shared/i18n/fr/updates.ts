/** What the terminal says of updates. */
export const updates = {
  update: 'vérifie un paquet de mise à jour signé, et le confie au programme d’installation',
  'argument-update': 'le paquet de mise à jour (.irisboard-update)',
  'option-install': 'le confie au programme d’installation une fois vérifié',
  'option-allow-older': 'aussi la même version ou une plus ancienne',
  'name-package': 'paquet',
  'result-update':
    'Version {{version}} pour {{system}}, à la place de {{current}}. Signée par l’éditeur, chaque fichier tel qu’il a été signé :',
  'result-update-checked': 'Rien n’a été installé : --install le confie au programme d’installation.',
  'result-update-begun': 'Il a été confié au programme d’installation.',
} as const
