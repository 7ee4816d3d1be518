import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { type Outlet, outletRoles } from '../../ledger/index.ts'
import { Problem } from '../../problem.ts'
import { count, print } from '../output.ts'
import { withExistingLedger, withLedger } from '../with-ledger.ts'

type Options = { readonly json?: true; readonly db: string }

const roles = outletRoles.join(', ')
const outletSchema = z.strictObject({
  name: z.string('a name is expected').trim().min(1, 'a name is expected'),
  domain: z
    .string('a domain such as "news.example" is expected')
    .regex(
      /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i,
      'a domain such as "news.example" is expected, without "https://" and path',
    )
    .transform((domain) => domain.toLowerCase().replace(/^www\./, ''))
    .nullable()
    .default(null),
  role: z.enum(outletRoles, `one of ${roles} is expected`).nullable().default(null),
  own: z.literal(true, 'true is expected, or nothing').exactOptional(),
})
const fileSchema = z.array(outletSchema, 'a list of outlets is expected')

/** `hearsay outlets`: who publishes stories, and in which role. */
export async function outlets(file: string | undefined, options: Options): Promise<void> {
  if (file !== undefined) await recordOutlets(file, options)
  else
    await withExistingLedger(options.db, async (ledger) => listOutlets(await ledger.listOutlets(), options))
}

async function listOutlets(list: readonly Outlet[], options: Options): Promise<void> {
  if (options.json) return print(JSON.stringify(list))
  if (list.length === 0) return print('No outlets on record yet.')
  for (const { name, domain, role, own } of list)
    await print(
      `${(role ?? '–').padEnd(9)} ${name}${domain === null ? '' : ` (${domain})`}${own ? ', your own' : ''}`,
    )
}

async function recordOutlets(file: string, options: Options): Promise<void> {
  const list = await readOutlets(file)
  await withLedger(options.db, async (ledger) => {
    for (const outlet of list) await ledger.recordOutlet(outlet)
    if (options.json) await print(JSON.stringify(await ledger.listOutlets()))
    else console.error(`${count(list.length, 'outlet')} on record.`)
  })
}

/** All of the file or nothing: an error in the last entry must not leave the first ones recorded. */
async function readOutlets(file: string): Promise<readonly Outlet[]> {
  const parsed = fileSchema.safeParse(await readJson(file))
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const [index, ...path] = issue?.path ?? []
  const entry = typeof index === 'number' ? `, outlet ${index + 1}` : ''
  const field = path.length === 0 ? '' : ` "${path.join('.')}"`
  throw new Problem('bad-outlets', `${file}${entry}${field}: ${issue?.message ?? 'not a list of outlets'}.`)
}

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    const missing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
    throw new Problem('no-such-file', `${file} ${missing ? 'does not exist' : 'cannot be read'}.`, { cause })
  })
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new Problem(
      'bad-outlets',
      `${file} is not valid JSON: ${cause instanceof Error ? cause.message : cause}.`,
      { cause },
    )
  }
}
