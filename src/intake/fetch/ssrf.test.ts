import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createConnection } from 'node:net'
import { after, test } from 'node:test'
import { serveLoopback } from '../loopback.ts'
import { nothingAllowed, parseAllowList } from './allow-list.ts'
import { fetchSafely } from './fetch-safely.ts'
import { createFetcher } from './fetcher.ts'
import { isPublicAddress } from './public-address.ts'
import { type Resolve, safeLookup } from './safe-lookup.ts'

/** What none of these may reach. It listens on every port that the table names, as far as one server can. */
const secret = await serveLoopback((_, response) => response.end('secret'))
const port = Number(secret.host.split(':')[1])

/** A name server of a stranger's: it answers with whatever he likes. */
const names: Readonly<Record<string, readonly string[]>> = {
  'public.example': ['93.184.216.34'],
  'loopback.example': ['127.0.0.1'],
  'loopback-six.example': ['::1'],
  'private.example': ['192.168.1.1'],
  'metadata.example': ['169.254.169.254'],
  'mapped.example': ['::ffff:127.0.0.1'],
  'mixed.example': ['93.184.216.34', '10.0.0.5'],
  'mixed-first.example': ['10.0.0.5', '93.184.216.34'],
  'nat64.example': ['64:ff9b::7f00:1'],
  'unique-local.example': ['fd12:3456:789a::1'],
  'nowhere.example': ['0.0.0.0'],
  localhost: ['127.0.0.1', '::1'],
  'localhost.': ['127.0.0.1'],
  'a.localhost': ['127.0.0.1'],
  'metadata.google.internal': ['169.254.169.254'],
  'printer.local': ['192.168.1.9'],
  '127.0.0.1.nip.example': ['127.0.0.1'],
}
const resolve: Resolve = async (host) => {
  const found = names[host]
  if (found === undefined) throw Object.assign(new Error('no such host'), { code: 'ENOTFOUND' })
  return found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
}

const refusedAddresses: readonly string[] = [
  // IPv4 in every notation
  'http://127.0.0.1/',
  'http://127.1/',
  'http://127.0.1/',
  'http://0/',
  'http://0.0.0.0/',
  'http://2130706433/',
  'http://0x7f000001/',
  'http://0x7f.0.0.1/',
  'http://0x7f.1/',
  'http://017700000001/',
  'http://0177.0.0.1/',
  'http://0177.0x0.0.01/',
  'http://127.000.000.001/',
  'http://127.255.255.254/',
  'http://%31%32%37%2e%30%2e%30%2e%31/',
  'http://１２７.０.０.１/',
  'http://127。0。0。1/',
  'http://①②⑦.0.0.1/',
  'http://127.0.0.1./',
  // private, shared, link-local, metadata, documentation, benchmark, multicast, reserved
  'http://10.0.0.1/',
  'http://172.16.0.1/',
  'http://172.31.255.255/',
  'http://192.168.0.1/',
  'http://100.64.0.1/',
  'http://100.100.100.200/latest/meta-data/',
  'http://169.254.169.254/latest/meta-data/',
  'http://2852039166/latest/meta-data/',
  'http://0xa9fea9fe/',
  'http://169.254.1.1/',
  'http://168.63.129.16/',
  'http://192.0.0.192/',
  'http://192.0.2.1/',
  'http://198.51.100.1/',
  'http://203.0.113.1/',
  'http://198.18.0.1/',
  'http://192.88.99.1/',
  'http://224.0.0.1/',
  'http://239.255.255.250/',
  'http://240.0.0.1/',
  'http://255.255.255.255/',
  // IPv6: loopback, unspecified, mapped, compatible, translated, tunnelled, local, documentation
  'http://[::1]/',
  'http://[0:0:0:0:0:0:0:1]/',
  'http://[::]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:7f00:1]/',
  'http://[::ffff:a9fe:a9fe]/',
  'http://[::ffff:8.8.8.8]/',
  'http://[::127.0.0.1]/',
  'http://[::ffff:0:127.0.0.1]/',
  'http://[64:ff9b::127.0.0.1]/',
  'http://[64:ff9b:1::1]/',
  'http://[2002:7f00:1::]/',
  'http://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/',
  'http://[fe80::1]/',
  'http://[fec0::1]/',
  'http://[fc00::1]/',
  'http://[fd00:ec2::254]/latest/meta-data/',
  'http://[ff02::1]/',
  'http://[2001:db8::1]/',
  'http://[3fff::1]/',
  'http://[5f00::1]/',
  'http://[100::1]/',
  'http://[4000::1]/',
  // names that lead there
  'http://localhost/',
  'http://LOCALHOST/',
  'http://localhost./',
  'http://a.localhost/',
  'http://loopback.example/',
  'https://loopback.example/',
  'http://loopback-six.example/',
  'http://private.example/',
  'http://metadata.example/',
  'http://metadata.google.internal/computeMetadata/v1/',
  'http://mapped.example/',
  'http://mixed.example/',
  'http://mixed-first.example/',
  'http://nat64.example/',
  'http://unique-local.example/',
  'http://nowhere.example/',
  'http://printer.local/',
  'http://127.0.0.1.nip.example/',
  // user-info and parser tricks
  'http://public.example@127.0.0.1/',
  'http://public.example:80@127.0.0.1/',
  'http://public.example%2f@127.0.0.1/',
  'http://127.0.0.1\\@public.example/',
  'http://127.0.0.1#@public.example/',
  'http://127.0.0.1?@public.example/',
  'http:127.0.0.1/',
  'http:/\\127.0.0.1/',
  'http:\\\\127.0.0.1/',
  'http:///127.0.0.1/',
  ' http://127.0.0.1/',
  'http://127.0.0.1\t/',
  'ht\ntp://127.0.0.1/',
  // ports where no web server is expected
  `http://127.0.0.1:${port}/`,
  `http://loopback.example:${port}/`,
  'http://public.example:22/',
  'http://public.example:25/',
  'http://public.example:6379/',
  'http://public.example:11211/',
  'http://public.example:65535/',
  'https://public.example:9200/_cat/indices',
  // other kinds of address
  'file:///etc/passwd',
  'file://localhost/etc/passwd',
  'ftp://public.example/',
  'gopher://127.0.0.1:6379/_INFO',
  'dict://127.0.0.1:11211/stats',
  'ldap://127.0.0.1/',
  'data:text/html,secret',
  'javascript:alert(1)',
  'jar:http://127.0.0.1!/',
  'ws://127.0.0.1/',
  'unix:/var/run/docker.sock',
  '//127.0.0.1/',
  '/etc/passwd',
  '',
  `http://public.example/${'a'.repeat(5000)}`,
]

for (const address of refusedAddresses) {
  test(`${address.slice(0, 80)} is refused`, async () => {
    await assert.rejects(fetchSafely(address, { resolve }), (error: Error & { code?: string }) =>
      ['refused-address', 'unsupported-address'].includes(error.code ?? ''),
    )
  })
}

test('the table is long enough to be worth its name', () => assert.ok(refusedAddresses.length >= 60))

/** A host that is allowed, and whose pages lead everywhere. */
const leading = await serveLoopback((request, response) => {
  const to = decodeURIComponent((request.url ?? '').slice(1))
  // Bytes, as servers send them; what no header can hold is left out.
  const location = Buffer.from(to.replace(/[\n\r]/g, '')).toString('latin1')
  response.writeHead(302, { location }).end()
})
const leadingPort = Number(leading.host.split(':')[1])
const allow = parseAllowList([leading.host])

test('no redirect leads to any of them', async () => {
  for (const address of refusedAddresses) {
    const to = encodeURIComponent(address.trim())
    // What is relative leads to the host itself, which is allowed; it redirects for ever.
    await assert.rejects(
      fetchSafely(`${leading.origin}/${to}`, { resolve, allow }),
      (error: Error & { code?: string }) =>
        ['refused-address', 'unsupported-address', 'too-many-redirects', 'answered-error'].includes(
          error.code ?? '',
        ),
      address,
    )
  }
})

test('what a redirect leads to is never reached', () => assert.deepEqual(secret.requests, []))

test('a name that turns from a good address to a bad one is connected to where it was checked, then refused', async () => {
  // 127.0.0.1 stands for a public address here: no test leaves the machine.
  const answers = ['127.0.0.1', '127.0.0.2']
  let asked = 0
  const rebinding: Resolve = async () => [{ address: answers[asked++] ?? '127.0.0.3', family: 4 }]
  const lookup = safeLookup('http://rebind.example/', leadingPort, rebinding, allow)
  const connect = async (): Promise<string | undefined> => {
    const socket = createConnection({ host: 'rebind.example', port: leadingPort, lookup })
    await once(socket, 'connect')
    socket.destroy()
    return socket.remoteAddress
  }
  assert.equal(await connect().then(() => asked), 1)
  await assert.rejects(connect(), { code: 'refused-address' })
  assert.equal(asked, 2)
})

test('a connection that is kept open serves no other host', async () => {
  const fetcher = createFetcher({
    allow: parseAllowList([`first.example:${leadingPort}`]),
    resolve: async () => [{ address: '127.0.0.1', family: 4 }],
    robots: 'ignore',
    delayMs: 0,
  })
  after(() => fetcher.close())
  await assert.rejects(fetcher.fetch(`http://first.example:${leadingPort}/ftp:x`), {
    code: 'unsupported-address',
  })
  await assert.rejects(fetcher.fetch(`http://second.example:${leadingPort}/x`), {
    code: 'unsupported-address',
  })
})

const allowed: readonly (readonly [list: string, address: string, isAllowed: boolean])[] = [
  [`127.0.0.1:${port}`, `http://127.0.0.1:${port}/`, true],
  ['127.0.0.1', `http://127.0.0.1:${port}/`, true],
  ['127.0.0.0/8', `http://127.0.0.1:${port}/`, true],
  ['127.0.0.1:1', `http://127.0.0.1:${port}/`, false],
  ['10.0.0.0/8', `http://127.0.0.1:${port}/`, false],
  ['loopback.example', `http://loopback.example:${port}/`, true],
  [`*.example:${port}`, `http://loopback.example:${port}/`, true],
  ['*.other.example', `http://loopback.example:${port}/`, false],
  ['*.example', `http://localhost:${port}/`, false],
  [`localhost, 127.0.0.1:${port}`, `http://user:secret@127.0.0.1:${port}/`, true],
]
for (const [list, address, isAllowed] of allowed) {
  test(`with ${list} allowed, ${address} is ${isAllowed ? 'read' : 'refused'}`, async () => {
    const fetching = fetchSafely(address, { resolve, allow: parseAllowList([list]) })
    if (isAllowed) assert.equal((await fetching).status, 'changed')
    else await assert.rejects(fetching)
  })
}

test('what cannot be allowed is wrong usage', () => {
  for (const text of ['http://wiki.lan', 'a b/c', '10.0.0.0/40', 'wiki.lan:99999', '*', '[::1'])
    assert.throws(() => parseAllowList([text]), { code: 'wrong-usage' }, text)
  assert.deepEqual(parseAllowList(['', ' , ']), nothingAllowed)
})

test('public addresses are public', () => {
  for (const ip of ['8.8.8.8', '93.184.216.34', '151.101.1.1', '2606:4700::6810:84e5', '2a00:1450:4001::1'])
    assert.ok(isPublicAddress(ip), ip)
  for (const text of ['', 'localhost', '999.1.1.1', '::g']) assert.ok(!isPublicAddress(text), text)
})
