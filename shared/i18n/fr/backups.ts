export const backups = {
  title_one: 'Une sauvegarde',
  title_many: '{{n}} sauvegardes',
  title_other: '{{n}} sauvegardes',
  'title-none': 'Aucune sauvegarde',
  text: 'Irisboard en fait une avant chaque import qui change quelque chose, et la vérifie. La plus récente est toujours gardée.',
  table: 'Sauvegardes du dossier de données',
  'column-made': 'Faite le',
  'column-size': 'Taille',
  'column-imports': 'Imports',
  restore: 'Restaurer…',
  'restore-of': 'Restaurer la sauvegarde du {{day}}…',
  'restore-title': 'Restaurer la sauvegarde du {{day}} ?',
  'restore-text_one':
    'Les données redeviennent celles de ce moment : {{n}} import. Ce qui est venu depuis est d’abord mis dans une sauvegarde ; le journal garde la trace des deux.',
  'restore-text_many':
    'Les données redeviennent celles de ce moment : {{n}} imports. Ce qui est venu depuis est d’abord mis dans une sauvegarde ; le journal garde la trace des deux.',
  'restore-text_other':
    'Les données redeviennent celles de ce moment : {{n}} imports. Ce qui est venu depuis est d’abord mis dans une sauvegarde ; le journal garde la trace des deux.',
  'restore-confirm': 'Restaurer',
  'restore-keep': 'Garder les données actuelles',
  'restore-done_one': 'Sauvegarde restaurée : {{n}} import.',
  'restore-done_many': 'Sauvegarde restaurée : {{n}} imports.',
  'restore-done_other': 'Sauvegarde restaurée : {{n}} imports.',
  'backing-up-part': 'Sauvegarde avant l’import : {{share}}',
  'purge-this': 'Effacer pour de bon…',
  'purge-title': 'Effacer l’import n° {{snapshot}} pour de bon ?',
  'purge-text':
    '« {{file}} » et tout ce qu’il a apporté seront effacés de la base, des sauvegardes et de l’espace libéré. Rien ne permet de les récupérer. Le journal garde l’empreinte du fichier, mais ni son nom ni son contenu.',
  'purge-later':
    'Ce qu’un import plus récent répétait sans changement part aussi : réimporter ce fichier le ramène. Ce que les imports plus récents ont changé est compté comme si celui-ci n’avait jamais eu lieu.',
  'purge-type': 'Taper le nom du fichier pour confirmer',
  'purge-confirm': 'Effacer pour de bon',
  'purge-keep': 'Le garder',
  'purge-done_one': 'Import n° {{snapshot}} effacé, {{n}} ligne.',
  'purge-done_many': 'Import n° {{snapshot}} effacé, {{n}} lignes.',
  'purge-done_other': 'Import n° {{snapshot}} effacé, {{n}} lignes.',
} as const
