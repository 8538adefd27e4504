/** Of which values a difference is made: shares of it, never causes. */
export const explanation = {
  total: '{{now}} maintenant, {{before}} aux jours comparés : {{difference}}.',
  share: 'Part de la différence de {{difference}}, par {{dimension}} : {{values}}.',
  'both-signs':
    'Différence en nombre d’incidents par {{dimension}}, en hausse et en baisse : {{values}} ; {{difference}} au total.',
  rates:
    'Part de la différence de {{difference}}, par {{dimension}} : {{rate}} par les taux, {{mix}} par la composition.',
  none: 'Aucune différence à expliquer.',
} as const
