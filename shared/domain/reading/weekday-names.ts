/** Names and short names of the days, Monday first, in French, Dutch and English. */
const NAMES: readonly string[] = [
  'lundi lun lu maandag ma monday mon',
  'mardi mar ma dinsdag di tuesday tue',
  'mercredi mer me woensdag wo wednesday wed',
  'jeudi jeu je donderdag do thursday thu',
  'vendredi ven ve vrijdag vr friday fri',
  'samedi sam sa zaterdag za saturday sat',
  'dimanche dim di zondag zo sunday sun',
]

/** The weekdays that a name stands for, Monday as 1, the longer names first: `ma` is Tuesday in French and Monday in Dutch. */
export const WEEKDAYS: ReadonlyMap<string, readonly number[]> = new Map(
  [...Map.groupBy(namesWithDays(), ({ name }) => name)]
    .map(([name, found]) => [name, found.map(({ weekday }) => weekday)] as const)
    .toSorted(([one], [other]) => other.length - one.length),
)

function namesWithDays(): readonly { readonly name: string; readonly weekday: number }[] {
  return NAMES.flatMap((names, index) => names.split(' ').map((name) => ({ name, weekday: index + 1 })))
}
