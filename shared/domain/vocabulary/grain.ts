/** How fine the days of cells are: each day, or whole months, which lie on their first day. */
export const GRAINS = ['day', 'month'] as const
export type Grain = (typeof GRAINS)[number]
