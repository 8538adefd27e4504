export const updates = {
  update: 'controleert een ondertekend updatepakket en geeft het aan het installatieprogramma',
  'argument-update': 'het updatepakket (.irisboard-update)',
  'option-install': 'geeft het na controle aan het installatieprogramma',
  'option-allow-older': 'ook dezelfde of een oudere versie',
  'name-package': 'pakket',
  'result-update':
    'Versie {{version}} voor {{system}}, in plaats van {{current}}. Ondertekend door de uitgever, elk bestand zoals het werd ondertekend:',
  'result-update-checked': 'Er is niets geïnstalleerd: --install geeft het aan het installatieprogramma.',
  'result-update-begun': 'Het is aan het installatieprogramma gegeven.',
} as const
