import type { Phrase } from './phrase.ts'

/** What stands around the name of a outlet. */
export const aroundOutlets: readonly Phrase[] = [
  {
    id: 'told-outlet',
    weight: 2,
    left: /(?:^| )(?:told|tells|tell|hears|sources tell|speaking (?:to|with)|spoke (?:to|with)|interview with|in an interview with|according to (?:a report (?:in|from|by) )?|via|h\/t|source :|first reported by|reported by|reports from|a report (?:in|from|by)|claim in|story (?:in|by)|statement to|confirmed to|per|reached by|reporting by|as reported by|broken by) (?:the )?$/,
  },
  {
    id: 'is-outlet',
    weight: 3,
    right:
      /^, (?:the|an?) (?:[\w-]+ ){0,3}(?:blog|newsletter|site|website|fansite|magazine|podcast|newspaper|paper|tabloid|account|forum|outlet|publication)(?= |$)/,
  },
  {
    id: 'outlet-reports',
    weight: 2,
    right:
      /^(?:, which (?:first )?(?:reported|broke)|(?:first |also |exclusively )?(?:reports?|reported|broke the|has learned|can reveal|understands|is reporting|was first to|hears))/,
  },
  {
    id: 'message-board',
    weight: 2,
    left: /(?:^| )(?:message board|forum|subreddit|account|user|handle|fan page|aggregator) $/,
  },
  { id: 'in-print', weight: 2.2, right: /^(?:magazine|newspaper|newsletter|website)(?= |$)/ },
  {
    id: 'outlet-site',
    weight: 1.5,
    left: /(?:^| )(?:website|site|blog|newspaper|magazine|newsletter|podcast|trade|paper|tabloid|outlet|publication) $/,
  },
]
