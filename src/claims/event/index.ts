export { eventCertainty, perUnit } from './event-certainty.ts'
export { eventFeatures, tagged } from './event-features.ts'
