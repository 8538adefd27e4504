/** What is wrong with an archive that packs a table (CODE), and what to do about it (CODE-do). */
export const archiveProblems = {
  'archive-damaged': 'L’archive est endommagée et ne peut pas être lue en entier.',
  'archive-damaged-do': 'La télécharger ou la refaire, puis choisir ce nouveau fichier.',
  'archive-bomb': 'L’archive se déploie à plus de {{limit}} fois sa taille : elle n’est pas digne de confiance.',
  'archive-bomb-do': 'Demander à l’expéditeur d’où elle vient, et le tableau lui-même.',
  'archive-too-large': 'L’archive se déploie à plus des {{limit}} millions d’octets admis.',
  'archive-too-large-do': 'L’ouvrir et choisir le tableau qu’elle contient.',
  'archive-too-many': 'L’archive contient plus de {{limit}} fichiers.',
  'archive-too-many-do': 'L’ouvrir et choisir le tableau voulu.',
  'archive-locked': 'L’archive est protégée par un mot de passe.',
  'archive-locked-do': 'L’ouvrir avec son mot de passe, puis choisir le tableau qu’elle contient.',
  'archive-no-table': 'L’archive ne contient aucun tableau : {{names}}.',
  'archive-no-table-do':
    'Choisir une archive qui contient un CSV, un fichier JSON ou un classeur, ou le tableau lui-même.',
  'archive-of-reports': 'L’archive contient des PDF et aucun tableau.',
  'archive-of-reports-do':
    'Des rapports se vérifient sur la page Rapports : y choisir l’archive. D’un tableau en PDF, demander l’original.',
  'archive-no-room': 'Il n’y a pas assez de place dans le dossier temporaire de cet ordinateur pour ouvrir l’archive.',
  'archive-no-room-do': 'Libérer de l’espace, puis choisir à nouveau le fichier.',
} as const
