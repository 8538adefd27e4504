/** Round steps from zero that reach the largest value, two to four of them. */
export function axisTicks(largest: number): readonly number[] {
  if (!(largest > 0)) return [0, 1]
  const power = 10 ** Math.floor(Math.log10(largest))
  const step = [0.5, 1, 2, 2.5, 5, 10].map((each) => each * power).find((each) => largest / each <= 3) ?? power * 10
  const whole = Math.max(1, step)
  return Array.from({ length: Math.ceil(largest / whole) + 1 }, (_, index) => index * whole)
}
