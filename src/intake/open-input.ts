import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Problem } from '../problem.ts'
import type { ByteSource } from './byte-source.ts'
import type { AllowList } from './fetch/index.ts'
import { fetchPage } from './fetch-page.ts'
import { findSavedAddress } from './saved-address.ts'

export type OpenOptions = {
  /** Read for the input "-". */
  readonly stdin?: AsyncIterable<Uint8Array>
  /** Ends what is under way; inputs not yet begun are left alone. */
  readonly signal?: AbortSignal
  /** Hosts of one's own network that may be read; the host of an address that is named always may. */
  readonly allow?: AllowList
}

/** Whether an input is an address and not a path; "C:\\news.html" is a path. */
export function isAddress(input: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(input)
}

/** A path, an http(s) address or "-" → its bytes. */
export async function openInput(input: string, options: OpenOptions = {}): Promise<ByteSource> {
  if (input === '-') return openStandardInput(options.stdin ?? process.stdin)
  if (isAddress(input)) return fetchPage(input, options)
  return openFile(input)
}

function openStandardInput(stdin: AsyncIterable<Uint8Array>): ByteSource {
  return {
    name: 'standard input',
    url: null,
    contentType: null,
    chunks: stdin,
    share: () => 0,
    close: () => {},
  }
}

async function openFile(path: string): Promise<ByteSource> {
  try {
    const file = await open(path)
    const size = (await file.stat()).size
    const stream = createReadStream(path, { fd: file })
    const share = () => (size === 0 ? 1 : Math.min(1, stream.bytesRead / size))
    const close = () => stream.destroy()
    return { name: path, url: findSavedAddress(path), contentType: null, chunks: stream, share, close }
  } catch (cause) {
    throw fileProblem(path, cause)
  }
}

const fileErrors: Readonly<Record<string, readonly [code: string, what: string]>> = {
  ENOENT: ['no-such-file', 'does not exist'],
  ENOTDIR: ['no-such-file', 'does not exist'],
  EACCES: ['unreadable-file', 'may not be read by this user'],
  EPERM: ['unreadable-file', 'may not be read by this user'],
  EISDIR: ['unreadable-file', 'is a folder'],
  EMFILE: ['unreadable-file', 'cannot be opened: too many files are open'],
  ENAMETOOLONG: ['no-such-file', 'is too long a name for a file'],
}

/** What went wrong with a file or folder, in a sentence. */
export function fileProblem(path: string, cause: unknown): Problem {
  const errno = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  const [code, what] = fileErrors[errno] ?? ['unreadable-file', `cannot be read (${errno || String(cause)})`]
  return new Problem(code, `${path === '' ? '""' : path} ${what}.`, { cause })
}
