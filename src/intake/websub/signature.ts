import { createHmac, timingSafeEqual } from 'node:crypto'

/** The methods that WebSub names (7.1). */
const methods: ReadonlySet<string> = new Set(['sha1', 'sha256', 'sha384', 'sha512'])

/** Whether `X-Hub-Signature` ("sha256=…") says that who sent this body knows the secret. */
export function isSigned(body: Uint8Array, header: string | undefined, secret: string): boolean {
  const [, method = '', digest = ''] = /^(\w+)=([0-9a-f]+)$/i.exec(header?.trim() ?? '') ?? []
  if (!methods.has(method.toLowerCase())) return false
  const expected = createHmac(method.toLowerCase(), secret).update(body).digest()
  const said = Buffer.from(digest, 'hex')
  return said.length === expected.length && timingSafeEqual(said, expected)
}
