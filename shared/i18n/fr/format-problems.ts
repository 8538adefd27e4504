/** Why a workbook, a JSON file or an archive is refused (CODE), and what to do about it (CODE-do). */
export const formatProblems = {
  'file-open-document':
    'Le fichier est un texte, une présentation ou un dessin OpenDocument (.odt, .odp, .odg), pas un classeur.',
  'file-open-document-do': 'En copier le tableau et le coller ici, ou demander le classeur d’origine.',
  'file-binary-workbook': 'Le fichier est un classeur binaire (.xlsb).',
  'file-binary-workbook-do':
    'L’ouvrir dans Excel, l’enregistrer comme classeur .xlsx, puis choisir ce nouveau fichier.',
  'file-locked': 'Le classeur est protégé par un mot de passe.',
  'file-locked-do':
    'L’ouvrir dans le programme dont il vient, retirer le mot de passe (dans Excel, sous Fichier, Informations, Protéger le classeur), l’enregistrer et le choisir à nouveau.',
  'file-old-office':
    'Le fichier est un texte, une présentation ou un message d’un ancien Office (.doc, .ppt, .msg), pas un classeur.',
  'file-old-office-do': 'En copier le tableau et le coller ici, ou demander le classeur d’origine.',
  'file-other-spreadsheet': 'Le fichier est une feuille de calcul au format {{format}}, qui n’est pas lu.',
  'file-other-spreadsheet-do':
    'L’ouvrir dans le programme dont il vient, l’enregistrer ou l’exporter en CSV ou .xlsx, puis choisir ce nouveau fichier.',
  'workbook-damaged': 'Le classeur est endommagé et ne peut pas être lu en entier.',
  'workbook-damaged-do': 'L’ouvrir dans Excel, l’enregistrer à nouveau, puis choisir ce nouveau fichier.',
  'workbook-doctype':
    'Le classeur contient une définition de document, ce qu’aucun tableur n’écrit : il n’est pas digne de confiance.',
  'workbook-doctype-do': 'Demander à l’expéditeur d’où il vient, et une copie enregistrée dans Excel.',
  'workbook-bomb': 'Le classeur se déploie à plus de {{limit}} fois sa taille : il n’est pas digne de confiance.',
  'workbook-bomb-do': 'Demander à l’expéditeur d’où il vient, et une copie enregistrée dans Excel.',
  'workbook-too-large':
    'Le classeur dépasse ce qui peut être lu : {{limit}} millions d’octets, de caractères ou de cellules.',
  'workbook-too-large-do': 'Le diviser en plusieurs fichiers, ou l’exporter en CSV.',
  'workbook-exhausting': 'Lire l’ancien classeur (.xls) prend plus de {{limit}} secondes ou un gigaoctet de mémoire.',
  'workbook-exhausting-do': 'L’ouvrir dans Excel, l’enregistrer comme classeur .xlsx, puis choisir ce nouveau fichier.',
  'workbook-too-many-parts': 'Le classeur a plus de {{limit}} parties ou feuilles.',
  'workbook-too-many-parts-do': 'N’y garder que la feuille utile, puis le choisir à nouveau.',
  'workbook-too-wide': 'Une valeur se trouve au-delà de la colonne {{limit}}.',
  'workbook-too-wide-do': 'Supprimer ce qui se trouve à droite du tableau, puis choisir à nouveau le fichier.',
  'sheet-none': 'Le classeur n’a aucune feuille visible.',
  'sheet-none-do': 'Afficher dans Excel la feuille voulue, puis choisir à nouveau le fichier.',
  'sheet-adds-up':
    'La feuille « {{sheet}} » en additionne d’autres : {{sheets}}. Lus avec les leurs, ses chiffres compteraient deux fois.',
  'sheet-adds-up-do':
    'Masquer cette feuille dans le tableur, puis choisir à nouveau le fichier : elle est alors omise.',
  'sheet-unknown': 'Le fichier n’a ni feuille ni liste « {{sheet}} ».',
  'sheet-unknown-do': 'Choisir l’une de celles-ci : {{sheets}}.',
  'json-invalid': 'Le texte JSON est mal formé.',
  'json-invalid-do': 'Télécharger à nouveau le fichier : il est coupé ou endommagé.',
  'json-too-deep': 'Le texte JSON est imbriqué sur plus de {{limit}} niveaux.',
  'json-too-deep-do': 'Demander à sa source un export plat : un CSV ou une liste d’enregistrements.',
  'json-too-large': 'Le fichier JSON dépasse la taille admise de {{limit}} Mo.',
  'json-too-large-do': 'L’exporter en CSV ou en lignes JSON (.jsonl), ou en plusieurs fichiers.',
  'json-too-wide': 'Les enregistrements ont plus de {{limit}} champs différents.',
  'json-too-wide-do': 'N’exporter que les colonnes nécessaires.',
  'json-mixed': 'La ligne n’est pas de la même forme que celles qui précèdent.',
  'json-mixed-do': 'Refaire l’export, avec un enregistrement par ligne.',
  'json-key-duplicate': 'Le champ « {{name}} » figure deux fois dans le même enregistrement.',
  'json-key-duplicate-do': 'Télécharger à nouveau le fichier : les deux valeurs ne peuvent pas être justes.',
  'json-unknown': 'Le fichier JSON ne contient aucune liste d’enregistrements.',
  'json-unknown-do':
    'Choisir un fichier qui en contient une, comme un export ou une page de l’API publique ; ou un fichier CSV ou un classeur.',
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
