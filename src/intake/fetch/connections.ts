import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'

/** Connections that are kept open between fetches. Each was made to an address that had been checked. */
export type Connections = {
  readonly http: HttpAgent
  readonly https: HttpsAgent
  readonly close: () => void
}

/** Servers close an idle connection after five seconds or more; we let go a little earlier. */
const idleMs = 4_000
/** Per host; a host is hardly ever asked for more at once. */
const maxIdle = 4

export function openConnections(): Connections {
  const options = { keepAlive: true, timeout: idleMs, maxFreeSockets: maxIdle, scheduling: 'lifo' } as const
  const http = new HttpAgent(options)
  const https = new HttpsAgent(options)
  const close = () => {
    http.destroy()
    https.destroy()
  }
  return { http, https, close }
}
