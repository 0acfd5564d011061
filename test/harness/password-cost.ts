/** In place of the worker's own: the tests sign up hundreds of people, and the hash tells its cost itself. */
export const PASSWORD_COST = { ln: 5, r: 8, p: 1 }
