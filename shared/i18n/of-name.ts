/** A name after the French "de": "d’Ixelles", "de Forest". */
export function ofName(name: string): string {
  return /^[AEIOUÀÂÉÈÊÎÔÛ]/i.test(name) ? `d’${name}` : `de ${name}`
}
