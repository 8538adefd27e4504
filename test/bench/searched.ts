/** The text that is looked for: nearly half of the incidents have it, in their address or their sub-category. */
export const SEARCHED = 'rue'
