/** The text that is looked for: two addresses of five have it. */
export const SEARCHED = 'rue'
