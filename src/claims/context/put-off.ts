const day =
  '(?:\\d|jan|feb|mar|apr|may\\b|jun|jul|aug|sep|oct|nov|dec|mon|tues|wednes|thurs|fri|satur|sun|spring|summer|fall|autumn|winter|christmas|easter|halloween|thanksgiving|next|later|this)'
const putOff = new RegExp(
  `\\b(?:not|never|no longer|won't|\\w+n't)\\b[^.;:]{1,80}?\\b(?:until|till)(?: at least| sometime| (?:in|on)| the (?:start|end|middle|beginning) of| (?:early|mid|late))*[ -]+${day}`,
)

/** "Will not open until 12 February": the words deny the time before, and say the time. Lower case, plain apostrophes. */
export const isPutOff = (sentence: string): boolean => sentence.includes('til') && putOff.test(sentence)
