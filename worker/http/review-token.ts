/** The header that carries the token of a review link; it stands in no address, so that no log and no referrer has it. */
export const REVIEW_TOKEN = 'x-review-token'
