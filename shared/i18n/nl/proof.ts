import type { proof as french } from '../fr/proof.ts'
import type { Same } from '../same.ts'

/** How a report is checked: what is attached to it, and what the check found. */
export const proof = {
  'check-title': 'HOE DIT DOCUMENT TE CONTROLEREN',
  'check-with': 'Met Irisboard, in één opdracht (0 gelijk, 3 verschillend, 4 beschadigd, 5 niet vast te stellen):',
  'check-without': 'Zonder Irisboard: haal de bijgevoegde bestanden eruit en bereken hun SHA-256:',
  'check-compare':
    'manifest.json noemt elk bestand met zijn vingerafdruk. De vingerafdruk van manifest.json zelf begint met de 12 cijfers onderaan elke pagina.',
  'check-seal':
    'Het zegel is de SHA-256 van het bestand tot en met de eerste {{end}} die op /Seal volgt, zonder de 64 cijfers na /Seal. De opdrachten tonen het zegel zoals het er staat, zoals het berekend wordt, en hoeveel bytes erop volgen: 0, of die van een handtekening die later toegevoegd werd.',
  'check-limit':
    'Een vingerafdruk toont dat niets per ongeluk veranderd is. Hij zegt niet wie het bestand gemaakt heeft: dat zegt alleen een handtekening waarvan u de sleutel vertrouwt.',
  'check-anchor':
    'anchor.json noemt de nieuwste vermelding van het logboek die gegevens veranderde, bij het afdrukken: „check --anchor NUMMER:VINGERAFDRUK” zegt of de map die nog bevat.',
  'verdict-equal': '{{file}}: gelijk.',
  'verdict-differs': '{{file}}: verschillend.',
  'verdict-damaged': '{{file}}: beschadigd.',
  'verdict-unknown': '{{file}}: niet vast te stellen.',
  'integrity-whole': 'Het bestand is ongeschonden, zoals het gemaakt werd.',
  'integrity-whole-then-signed': 'Het bestand is ongeschonden, zoals het gemaakt werd, en daarna ondertekend.',
  'integrity-damaged': 'Het bestand is niet meer zoals het gemaakt werd.',
  'integrity-unknown': 'Of het bestand nog is zoals het gemaakt werd, is niet te zeggen: het draagt geen zegel.',
  'data-equal': 'De tabellen zeggen hetzelfde als de gegevens hier.',
  'data-differs': 'De tabellen verschillen van de gegevens hier.',
  'data-unknown': 'De tabellen konden niet met gegevens hier vergeleken worden.',
  'pages-equal': 'De pagina’s, opnieuw afgedrukt, zijn byte voor byte dezelfde.',
  'pages-differs': 'De pagina’s, opnieuw afgedrukt, zijn niet dezelfde.',
  'pages-not-compared': 'De pagina’s werden niet vergeleken.',
  'reason-not-whole': 'Dit is geen volledig PDF-bestand.',
  'reason-seal-broken': 'Het zegel hoort niet bij de inhoud.',
  'reason-seal-missing': 'Het zegel ontbreekt, hoewel het manifest er een belooft.',
  'reason-appended': 'Wat aan het bestand toegevoegd werd, doet meer dan het ondertekenen.',
  'reason-signature-wrong': 'Een handtekening hoort niet bij de inhoud.',
  'reason-not-a-report': 'Dit is geen rapport van Irisboard.',
  'reason-not-sealed': 'Dit rapport werd gemaakt voordat rapporten verzegeld werden.',
  'reason-manifest-newer': 'Dit rapport komt van een nieuwere versie van Irisboard.',
  'reason-manifest-unreadable': 'Het bijgevoegde manifest is onleesbaar.',
  'reason-snapshot-unknown': 'Een import waarvan dit rapport komt, is hier onbekend.',
  'reason-measure-changed': 'De definitie van een maat is sindsdien veranderd.',
  'reason-pages-not-compared':
    'De tabellen zijn gelijk; de pagina’s komen van een andere versie of browser, en geen vertrouwde handtekening dekt ze.',
  'difference-page': 'Pagina {{page}}: inhoud {{printed}} in het bestand, {{now}} opnieuw.',
  'difference-file': 'Iets anders dan de inhoud van de pagina’s: {{printed}} in het bestand, {{now}} opnieuw.',
  'difference-value': '{{place}}: {{printed}} in het bestand, {{now}} nu.',
  'more-differences_one': 'en {{figure}} ander verschil',
  'more-differences_other': 'en {{figure}} andere verschillen',
  'signature-none': 'Zonder handtekening: niets zegt wie dit bestand gemaakt heeft.',
  'signature-trusted': 'Ondertekend door {{subject}}, op {{at}}: vertrouwd certificaat.',
  'signature-unknown-key': 'Ondertekend door {{subject}}, op {{at}}: een sleutel die u niet vertrouwd hebt.',
  'signature-wrong': 'Valse handtekening ({{subject}}, {{at}}).',
  'remark-certificate-expired': 'Het certificaat was op dat ogenblik niet meer geldig.',
  'remark-certificate-early': 'Het certificaat was op dat ogenblik nog niet geldig.',
  'remark-weak-hash': 'De handtekening steunt op SHA-1, dat niets meer bewijst.',
  'remark-not-checked': 'Dit soort handtekening wordt hier niet gecontroleerd.',
  'signature-limit':
    'Het tijdstip is dat van de ondertekenaar; tijdstempel en intrekking kunnen offline niet gecontroleerd worden.',
} as const satisfies Same<typeof french>
