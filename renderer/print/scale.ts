/** Round steps up to at least the largest value, four at most: 50 000, 100 000, 150 000. */
export function axisSteps(largest: number): readonly number[] {
  if (largest <= 0) return [1]
  const power = 10 ** Math.floor(Math.log10(largest))
  const step = [0.25, 0.5, 1, 2.5].map((each) => each * power).find((each) => largest / each <= 4) ?? 5 * power
  const whole = Math.ceil(step)
  return Array.from({ length: Math.ceil(largest / whole) }, (_, index) => (index + 1) * whole)
}
