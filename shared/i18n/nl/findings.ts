export const findings = {
  'rule-swing': 'buiten het gewone verschil',
  'rule-highest': 'hoogste maand',
  'rule-lowest': 'laagste maand',
  'rule-overdue': 'te laat',
  swing:
    '{{month}}: {{count}} incidenten, {{difference}} tegenover een jaar eerder; over alle jaren gewoonlijk van {{least}} tot {{most}}.',
  highest: '{{month}}: {{count}} incidenten, het hoogste aantal van de {{months}} hele maanden.',
  lowest: '{{month}}: {{count}} incidenten, het laagste aantal van de {{months}} hele maanden.',
  overdue: '{{count}} open incidenten zijn te laat.',
  attached: 'De cijfers van de vaststellingen staan in {{csv}}.',
  method:
    'Vaststellingen: de laatste hele maand van de gegevens, als de periode ze bevat: als haar verschil met dezelfde maand een jaar eerder buiten het gewone verschil valt (gemiddelde van de verschillen ervoor, plus of min 2,66 keer de gemiddelde afstand tussen opeenvolgende verschillen, vanaf 13 verschillen van minstens 20 incidenten), of als ze de hoogste of laagste van 36 maanden of meer is, van alle jaren; meer dan 20 open incidenten die te laat zijn, onder die van de selectie en haar periode. Hoogstens drie; geen over gepubliceerde cijfers.',
} as const
