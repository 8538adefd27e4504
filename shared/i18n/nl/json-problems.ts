import type { jsonProblems as french } from '../fr/json-problems.ts'
import type { Same } from '../same.ts'

export const jsonProblems = {
  'json-invalid': 'De JSON-tekst is fout gevormd.',
  'json-invalid-do': 'Download het bestand opnieuw: het is afgebroken of beschadigd.',
  'json-too-deep': 'De JSON-tekst is meer dan {{limit}} niveaus diep genest.',
  'json-too-deep-do': 'Vraag de bron een platte export: een CSV of een lijst van records.',
  'json-too-large': 'Het JSON-bestand is groter dan de toegelaten {{limit}} MB.',
  'json-too-large-do': 'Exporteer het als CSV of als JSON-regels (.jsonl), of in meerdere bestanden.',
  'json-too-wide': 'De records hebben meer dan {{limit}} verschillende velden.',
  'json-too-wide-do': 'Exporteer alleen de kolommen die nodig zijn.',
  'json-mixed': 'De regel heeft een andere vorm dan die ervoor.',
  'json-mixed-do': 'Exporteer het bestand opnieuw, met één record per regel.',
  'json-key-duplicate': 'Het veld “{{name}}” staat tweemaal in hetzelfde record.',
  'json-key-duplicate-do': 'Download het bestand opnieuw: de twee waarden kunnen niet allebei gelden.',
  'json-unknown': 'Het JSON-bestand bevat geen lijst van records.',
  'json-unknown-do':
    'Kies een bestand dat er een bevat, zoals een export of een pagina van de publieke API; of een CSV-bestand of een werkmap.',
} as const satisfies Same<typeof french>
