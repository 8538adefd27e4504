export const backups = {
  title_one: 'Une sauvegarde',
  title_other: '{{n}} sauvegardes',
  text: 'Irisboard en fait une avant chaque import qui change quelque chose, et la vérifie. La plus récente est toujours gardée.',
  table: 'Sauvegardes du dossier de données',
  'column-made': 'Faite le',
  'column-size': 'Taille',
  'column-imports': 'Imports',
  restore: 'Restaurer…',
  'restore-of': 'Restaurer la sauvegarde du {{day}}…',
  'restore-title': 'Restaurer la sauvegarde du {{day}} ?',
  'restore-text_one':
    'Les données reviennent à leur état de ce moment : {{n}} import. L’état actuel est d’abord sauvegardé ; le journal garde la trace des deux.',
  'restore-text_other':
    'Les données reviennent à leur état de ce moment : {{n}} imports. L’état actuel est d’abord sauvegardé ; le journal garde la trace des deux.',
  'restore-confirm': 'Restaurer',
  'restore-keep': 'Garder les données actuelles',
  'restore-newest': 'Restaurer cette sauvegarde',
  'restore-done_one': 'Sauvegarde restaurée : {{n}} import.',
  'restore-done_other': 'Sauvegarde restaurée : {{n}} imports.',
  'restore-unsealed':
    'Cette sauvegarde n’a pas de sceau, comme celles des versions antérieures : sa structure, son journal et ses lignes ont été vérifiés, mais pas chacun de ses octets.',
  'backing-up-part': 'Sauvegarde avant l’import : {{share}}',
  'purge-this': 'Effacer pour de bon…',
  'purge-of': 'Effacer pour de bon… (import n° {{snapshot}})',
  'purge-title': 'Effacer l’import n° {{snapshot}} pour de bon ?',
  'purge-text':
    '« {{file}} » et tout ce qu’il a apporté seront effacés de la base, des sauvegardes et de l’espace libéré. Rien ne permet de les récupérer. Le journal garde l’empreinte du fichier, mais ni son nom ni son contenu.',
  'purge-later':
    'Les lignes qu’un import plus récent n’a fait que répéter sont aussi effacées : réimporter ce fichier-là les ramène. Celles qu’un import plus récent a modifiées restent, comme si celui-ci n’avait jamais eu lieu.',
  'purge-type': 'Taper le nom du fichier pour confirmer',
  'purge-confirm': 'Effacer pour de bon',
  'purge-keep': 'Le garder',
  'purge-done-withdrawn': 'Import n° {{snapshot}} effacé, sauvegardes et journal compris.',
  'purge-done_one': 'Import n° {{snapshot}} effacé, {{n}} ligne.',
  'purge-done_other': 'Import n° {{snapshot}} effacé, {{n}} lignes.',
  'purge-deleted_one': 'Une sauvegarde endommagée, ou copie d’une version antérieure, a été supprimée.',
  'purge-deleted_other': '{{n}} sauvegardes endommagées, ou copies d’une version antérieure, ont été supprimées.',
} as const
