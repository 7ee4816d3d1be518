import { scaffold } from '../../publish/index.ts'
import { deciderOf } from '../decider.ts'
import { count, print } from '../output.ts'

/** `hearsay new`: begins a story of one's own. */
export async function newStory(file: string, options: { readonly by?: string }): Promise<void> {
  const { photos } = await scaffold(file, deciderOf(options.by))
  const listed = photos === 0 ? '' : ` It lists ${count(photos, 'picture')} found beside it.`
  await print(`${file} is begun.${listed} “hearsay publish ${file} --dry-run” says what is still missing.`)
}
