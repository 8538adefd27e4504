/** Why a workbook, or the file of another program, is refused (CODE), and what to do about it (CODE-do). */
export const workbookProblems = {
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
} as const
