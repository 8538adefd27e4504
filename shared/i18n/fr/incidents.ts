export const incidents = {
  title: 'incidents',
} as const
