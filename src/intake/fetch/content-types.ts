import { FetchProblem } from './fetch-problem.ts'

/** What holds no story and no feed, whatever else is in it. `application/octet-stream` is left: feeds come as that. */
const refused =
  /^\s*(?:image|audio|video|font|model|multipart)\/|^\s*application\/(?:pdf|zip|x-(?:zip|tar|bzip|7z|rar|msdownload|shockwave|executable|java)|vnd\.(?:ms-|openxmlformats|oasis|android|apple)|msword|java-archive|wasm|epub|postscript|rtf|ogg|mp4)/i

/** SVG is XML and an image; nobody publishes a feed as one. */
export function refuseType(address: string, contentType: string | null): void {
  if (contentType === null || !refused.test(contentType)) return
  const type = contentType.split(';', 1)[0]?.trim()
  throw new FetchProblem('wrong-type', `${address} is ${type}, not a page or a feed.`)
}
