import type { Phrase } from './phrase.ts'

/** What stands around the name of a place. */
export const aroundPlaces: readonly Phrase[] = [
  {
    id: 'set-in',
    weight: 2,
    left: /(?:^| )(?:set|sets|filmed|films|filming|shot|shoots|shooting|production|cameras (?:roll|rolling)|roll|photography|rolls|lensing|takes place|snapped|spotted|based|located|streets|begins?|began|underway|living|born|lives|small town|city|town|village|island|stages|studios|location|locations) (?:in|(?<!based )on|near|outside|around|of|at|across) (?:and around |the |downtown |rural |[a-z-]+ )?$/,
  },
  {
    id: 'town-in',
    weight: 2,
    left: /(?:^| )(?:in|at|near|around|outside|to) $/,
    right: /^, <L>/,
  },
  { id: 'place-list', weight: 1, left: /<L> (?:, |and |or )$/ },
  {
    id: 'town',
    weight: 2,
    right:
      /^(?:(?:public|town|city|local|county) )?(?:library|council|mayor|townspeople|police|high street|town hall|school board|chamber of commerce|waterfront|cemetery|courthouse|fire department)(?= |$)/,
  },
  {
    id: 'lives-in',
    weight: 2,
    left: /(?:^| )(?:working|works|work|lives?|living|resid\w+|bar|restaurant|club|streets?|apartment|hotel|docks|corner|school|hospital|prison|neighbou?rhood|moves?|moved) (?:in|on|near|at|of|to) $/,
  },
  {
    id: 'native',
    weight: 2,
    right: /^(?:native|resident|-born|-based|locals|streets|airport|harbour|harbor|natives|residents)/,
  },
]
