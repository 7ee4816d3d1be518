import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:https'
import { after, test } from 'node:test'
import { parseAllowList } from './allow-list.ts'
import { fetchSafely } from './fetch-safely.ts'
import type { Resolve } from './safe-lookup.ts'

/** Of this file alone: made for a name that is nobody's, signed by itself, and known to nobody. */
const key = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgMc72c2WZ1p3Ioi0t
CEcLSV2NWEQeMSupmAlz9nR/PjKhRANCAAQLQqFNWSv8yAbtVXhmzLQv8WFiul40
3s7RIcGtcat96fU1OzQ00RsJq3d06gqOE6Mg+lPZzB4+2Ladxs89ZQ9D
-----END PRIVATE KEY-----
`
const cert = `-----BEGIN CERTIFICATE-----
MIIBrjCCAVOgAwIBAgIUIOZayG722bj4JjdzblVcBEYw1oswCgYIKoZIzj0EAwIw
HDEaMBgGA1UEAwwRc2xhdGV3aXJlLmV4YW1wbGUwIBcNMjYxMTIzMTcwNDQwWhgP
MjEyNjEwMzAxNzA0NDBaMBwxGjAYBgNVBAMMEXNsYXRld2lyZS5leGFtcGxlMFkw
EwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEC0KhTVkr/MgG7VV4Zsy0L/FhYrpeNN7O
0SHBrXGrfen1NTs0NNEbCat3dOoKjhOjIPpT2cwePti2ncbPPWUPQ6NxMG8wHQYD
VR0OBBYEFMIIYNBB8HqMUoUs4cNghh4o7f6kMB8GA1UdIwQYMBaAFMIIYNBB8HqM
UoUs4cNghh4o7f6kMA8GA1UdEwEB/wQFMAMBAf8wHAYDVR0RBBUwE4IRc2xhdGV3
aXJlLmV4YW1wbGUwCgYIKoZIzj0EAwIDSQAwRgIhAK+S4NDJPoW+k6XG/u1xJ838
MgdqMcgtX2w/gHLobuh2AiEAptGqGVK2r9zx3QoZ/HgfmSGfIPFh95zqtAZy/UiG
sf4=
-----END CERTIFICATE-----
`
const requests: string[] = []
const server = createServer({ key, cert }, (request, response) => {
  requests.push(request.url ?? '')
  response.end('secret')
}).listen(0, '127.0.0.1')
await once(server, 'listening')
after(() => server.close())
const place = server.address()
const port = typeof place === 'object' ? place?.port : 0
const resolve: Resolve = async () => [{ address: '127.0.0.1', family: 4 }]
const allow = parseAllowList([`slatewire.example:${port}`, `reel.example:${port}`])

for (const host of ['slatewire.example', 'reel.example']) {
  test(`a certificate that nobody vouches for is refused, and ${host} hears no request`, async () => {
    const fetching = fetchSafely(`https://${host}:${port}/page`, { allow, resolve })
    await assert.rejects(fetching, { code: 'insecure', message: /is not safe to read: its certificate/ })
    assert.deepEqual(requests, [])
  })
}

test('no variable of the environment makes it pass', async () => {
  Object.assign(process.env, { NODE_TLS_REJECT_UNAUTHORIZED: '0' })
  try {
    await assert.rejects(fetchSafely(`https://slatewire.example:${port}/`, { allow, resolve }), {
      code: 'insecure',
    })
  } finally {
    Reflect.deleteProperty(process.env, 'NODE_TLS_REJECT_UNAUTHORIZED')
  }
  assert.deepEqual(requests, [])
})
