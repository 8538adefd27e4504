import type { workbookProblems as french } from '../fr/workbook-problems.ts'
import type { Same } from '../same.ts'

export const workbookProblems = {
  'file-open-document':
    'Het bestand is een tekst, presentatie of tekening van OpenDocument (.odt, .odp, .odg), geen werkmap.',
  'file-open-document-do': 'Kopieer de tabel eruit en plak die hier, of vraag de oorspronkelijke werkmap.',
  'file-binary-workbook': 'Het bestand is een binaire werkmap (.xlsb).',
  'file-binary-workbook-do': 'Open het in Excel, bewaar het als .xlsx-werkmap en kies dat nieuwe bestand.',
  'file-locked': 'De werkmap is met een wachtwoord beveiligd.',
  'file-locked-do':
    'Open ze in het programma waar ze uit komt, verwijder het wachtwoord (in Excel: Bestand, Info, Werkmap beveiligen), bewaar ze en kies ze opnieuw.',
  'file-old-office':
    'Het bestand is een tekst, presentatie of bericht uit een oude Office (.doc, .ppt, .msg), geen werkmap.',
  'file-old-office-do': 'Kopieer de tabel eruit en plak die hier, of vraag de oorspronkelijke werkmap.',
  'file-other-spreadsheet': 'Het bestand is een rekenblad in het formaat {{format}}, dat niet gelezen wordt.',
  'file-other-spreadsheet-do':
    'Open het in het programma waar het uit komt, bewaar of exporteer het als CSV of .xlsx en kies dat nieuwe bestand.',
  'workbook-damaged': 'De werkmap is beschadigd en niet volledig te lezen.',
  'workbook-damaged-do': 'Open ze in Excel, bewaar ze opnieuw en kies dat nieuwe bestand.',
  'workbook-doctype':
    'De werkmap bevat een documentdefinitie, wat geen enkel rekenblad schrijft: ze is niet te vertrouwen.',
  'workbook-doctype-do': 'Vraag de afzender waar ze vandaan komt, en een kopie die in Excel bewaard is.',
  'workbook-bomb': 'De werkmap wordt bij het uitpakken meer dan {{limit}} keer zo groot: ze is niet te vertrouwen.',
  'workbook-bomb-do': 'Vraag de afzender waar ze vandaan komt, en een kopie die in Excel bewaard is.',
  'workbook-too-large': 'De werkmap is groter dan wat gelezen kan worden: {{limit}} miljoen bytes, tekens of cellen.',
  'workbook-too-large-do': 'Splits ze in meerdere bestanden, of exporteer ze als CSV.',
  'workbook-exhausting': 'De oude werkmap (.xls) lezen vraagt meer dan {{limit}} seconden of een gigabyte geheugen.',
  'workbook-exhausting-do': 'Open ze in Excel, bewaar ze als .xlsx-werkmap en kies dat nieuwe bestand.',
  'workbook-too-many-parts': 'De werkmap heeft meer dan {{limit}} onderdelen of werkbladen.',
  'workbook-too-many-parts-do': 'Houd enkel het nuttige werkblad over en kies ze opnieuw.',
  'workbook-too-wide': 'Er staat een waarde voorbij kolom {{limit}}.',
  'workbook-too-wide-do': 'Verwijder wat rechts van de tabel staat en kies het bestand opnieuw.',
  'sheet-none': 'De werkmap heeft geen enkel zichtbaar werkblad.',
  'sheet-none-do': 'Maak het gewenste werkblad zichtbaar in Excel en kies het bestand opnieuw.',
  'sheet-adds-up':
    'Het werkblad “{{sheet}}” telt andere op: {{sheets}}. Samen met de hunne gelezen zouden zijn cijfers dubbel tellen.',
  'sheet-adds-up-do': 'Verberg dit werkblad in het rekenblad en kies het bestand opnieuw: het wordt dan weggelaten.',
  'sheet-unknown': 'Het bestand heeft geen werkblad of lijst “{{sheet}}”.',
  'sheet-unknown-do': 'Kies een van deze: {{sheets}}.',
} as const satisfies Same<typeof french>
