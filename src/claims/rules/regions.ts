/** Countries and their like: a release in a town is a premiere there. */
export const regions =
  /^(?:north america|latin america|u\.?s\.?a?\.?|(?:the )?united states|america|u\.?k\.?|(?:the )?united kingdom|britain|great britain|ireland|canada|australia|new zealand|france|germany|italy|spain|portugal|austria|switzerland|belgium|(?:the )?netherlands|denmark|sweden|norway|finland|poland|russia|turkey|greece|japan|china|(?:south )?korea|india|hong kong|taiwan|brazil|mexico|argentina|south africa|israel|europe|asia|scandinavia)$/i
