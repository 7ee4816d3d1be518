export { keepSubscribed, type SubscribedOptions } from './keep-subscribed.ts'
export type { TidingsRead } from './read-tidings.ts'
export { isSigned } from './signature.ts'
