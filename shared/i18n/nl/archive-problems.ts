import type { archiveProblems as french } from '../fr/archive-problems.ts'
import type { Same } from '../same.ts'

export const archiveProblems = {
  'archive-damaged': 'Het archief is beschadigd en niet volledig te lezen.',
  'archive-damaged-do': 'Download het of maak het opnieuw, en kies dat nieuwe bestand.',
  'archive-bomb': 'Het archief wordt bij het uitpakken meer dan {{limit}} keer zo groot: het is niet te vertrouwen.',
  'archive-bomb-do': 'Vraag de afzender waar het vandaan komt, en de tabel zelf.',
  'archive-too-large': 'Het archief wordt bij het uitpakken groter dan de toegelaten {{limit}} miljoen bytes.',
  'archive-too-large-do': 'Pak het uit en kies de tabel die erin zit.',
  'archive-too-many': 'Het archief bevat meer dan {{limit}} bestanden.',
  'archive-too-many-do': 'Pak het uit en kies de bedoelde tabel.',
  'archive-locked': 'Het archief is met een wachtwoord beveiligd.',
  'archive-locked-do': 'Pak het uit met het wachtwoord en kies de tabel die erin zit.',
  'archive-no-table': 'Het archief bevat geen tabel: {{names}}.',
  'archive-no-table-do': 'Kies een archief met een CSV, een JSON-bestand of een werkmap erin, of de tabel zelf.',
  'archive-of-reports': 'Het archief bevat PDF’s en geen tabel.',
  'archive-of-reports-do':
    'Rapporten worden nagekeken op de pagina Rapporten: kies het archief daar. Vraag van een tabel in PDF het origineel.',
  'archive-no-room': 'Er is geen plaats om het archief uit te pakken in de tijdelijke map van deze computer.',
  'archive-no-room-do': 'Maak ruimte vrij en kies het bestand opnieuw.',
} as const satisfies Same<typeof french>
