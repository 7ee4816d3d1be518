/** Where hubs call; the rest of the address is the subscription's token. */
export const hubPath = '/websub/'
