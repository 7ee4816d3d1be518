/** Nouns for those who make and play, as a regular expression. */
export const jobNoun =
  '(?:co-)?(?:director|writer|showrunner|creator|producer|screenwriter|scribe|filmmaker|helmer|composer|artist|editor|novelist|author|playwright|cartoonist|actor|actress|comedian|comic|singer|rapper|star|co-star|co-stars|newcomer|newcomers|winner|nominee|veteran|alum|alums|alumna|scooper|spokesperson|spokeswoman|spokesman|executive|exec|president|chairman|chief|ceo|boss|host|presenter|agent|manager|cinematographer|penciller|illustrator|scripter|mangaka|leaker|insider|blogger|model|wrestler|dancer|musician|journalist|reporter|stars|actors|writers|directors|producers|creators|showrunners|editor-in-chief|auteur|vet|legend|icon|regular|lead)'

/** Nouns for works. */
export const kindNoun =
  '(?:series|show|drama|dramedy|comedy|sitcom|soap|thriller|film|movie|feature|musical|biopic|romcom|rom-com|romance|western|epic|blockbuster|documentary|docuseries|miniseries|anime|toon|cartoon|chiller|whodunit|mystery|procedural|pic|sequel|prequel|spin-off|spinoff|remake|reboot|revival|novel|comic|comics|manga|webtoon|game|play|hit|entry|actioner|telenovela|k-drama|serial|smash|flop|horror|caper|tearjerker|slasher|fantasy|adventure|book|memoir|picture|debut|adaptation|limited|anthology|franchise|romp|weepie|satire|spoof|docudrama|telefilm|offshoot|follow-up|two-parter|actioner|vehicle|project|pilot|special|tentpole)'

/** Kind nouns that are never verbs. */
export const plainKind =
  '(?:drama|dramedy|comedy|sitcom|soap|thriller|musical|biopic|romcom|rom-com|romance|western|blockbuster|documentary|docuseries|miniseries|anime|toon|cartoon|chiller|whodunit|procedural|pic|sequel|prequel|spin-off|spinoff|manga|webtoon|actioner|telenovela|k-drama|serial|series|film|movie|entry|entrant|caper|smash|opera|hitmaker|romp|weepie|satire|spoof|docudrama|telefilm|offshoot|two-parter)'
