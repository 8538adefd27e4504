/** A delay table has one entry per quantile; a draw's low bits choose one. */
const QUANTILES = 1024
const LONGEST_DELAY = 900

/** Whole days from report to end, log-normal around a median; `spread` is the deviation of the logarithm. */
export function delayTable(medianDays: number, spread: number): readonly number[] {
  return NORMAL_QUANTILES.map((normal) =>
    Math.min(Math.floor(medianDays * exponential(spread * normal) + 0.5), LONGEST_DELAY),
  )
}

/** e to the power of x by basic arithmetic: Math.exp may differ between machines. */
function exponential(x: number): number {
  const doublings = 12
  let value = 1 + x / (1 << doublings)
  for (let round = 0; round < doublings; round += 1) value *= value
  return value
}

/** The middles of 1024 equally likely slices of the normal distribution, by summing its density in small steps. */
const NORMAL_QUANTILES: readonly number[] = (() => {
  const step = 1 / 1000
  const norm = 2.5066282746310002
  const quantiles: number[] = []
  let probability = 0
  for (let x = -4; quantiles.length < QUANTILES && x < 4; x += step) {
    probability += (exponential((-x * x) / 2) / norm) * step
    while (quantiles.length < QUANTILES && probability > (quantiles.length + 0.5) / QUANTILES) quantiles.push(x)
  }
  return quantiles
})()
