/**
 * What stories of this trade say whoever writes them: that two share "is set to star in the second season" tells nothing of
 * who had it from whom.
 */
export const tradeWords: ReadonlySet<string> = new Set(
  `according account ahead adds added also available back best big close deadline details earlier given great includes
  including interviewed known later latest least looks made media novel novels people place project read recently rest
  seen sets source speaking spoke stated statement stay talks there thing things think tweet twitter variety via
  wanted wants whether act acting actor actors actress adaptation adapted air aired airing airs alongside announce announced announcement
  announces appear appearance appears arrive arrives arriving autumn based begin begins book cancelled cast casting
  character characters chapter cinema cinemas comes comic comics coming confirm confirmed confirms cover created
  creator date day days deal debut debuts debuting deny denied denies direct directed directing director directs drama
  due early episode episodes event exclusive executive expected fall fans feature film filming films final finale first
  following follows franchise friday head hit hits image images includes instalment installment interview issue join
  joined joining joins july june lands last late launch launched launches lead leads left life long look lead line make
  makes making march may month months monday movie movies names network new news next novel now official officially
  opening opens order ordered original other part photo photos picture pictures picks play played playing plays plot
  poster premiere premiered premieres premiering present producer producers producing production project projects
  prequel quarter reboot recurring release released releases releasing remake remain renew renewal renewed report
  reported reportedly reports return returning returns returned reveal revealed reveals role roles rumour rumoured
  rumor rumored running runs said saturday say says scene scenes schedule scheduled screen screenplay script season
  seasons second see seen sequel series set share shared shoot shooting shot show shows showrunner sign signed sources
  special spin-off spring star starred starring stars start started starts still story streaming streamer streams
  studio studios summer sunday synopsis take takes team teaser television theaters theatres third thursday time title
  titled today told trailer tuesday tv two upcoming video voice watch wednesday week weeks will winter work working
  world wrap wrapped write writer writers writes writing written year years yet`.split(/\s+/),
)
