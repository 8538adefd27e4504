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
    'De zegel is de SHA-256 van het hele bestand zonder de 64 cijfers na /Seal. De twee regels tonen de zegel zoals hij er staat en zoals hij berekend wordt; een bestand dat later ondertekend werd, wordt eerst afgekapt na zijn eerste {{end}} die op /Seal volgt.',
  'check-limit':
    'Een vingerafdruk toont dat niets per ongeluk veranderd is. Hij zegt niet wie het bestand gemaakt heeft: dat zegt alleen een handtekening waarvan u de sleutel vertrouwt.',
  'check-anchor':
    'anchor.json noemt de nieuwste vermelding van het logboek die gegevens veranderde, bij het afdrukken: „check --anchor NUMMER:VINGERAFDRUK” zegt of de map die nog bevat.',
} as const satisfies Same<typeof french>
