import { Hono, type MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

/** Names with their values. */
export type HeaderList = readonly (readonly [string, string])[]

export type SecurityHeaders = {
  /** What every answer at this path carries. */
  readonly of: (path: string) => Promise<HeaderList>
  /** Sets them on whatever is answered, over what a handler has set. */
  readonly set: MiddlewareHandler
}

const always = {
  referrerPolicy: 'strict-origin-when-cross-origin',
  permissionsPolicy: { camera: [], microphone: [], geolocation: [], browsingTopics: [] },
  strictTransportSecurity: false,
}

/**
 * Pages need their own stylesheet, scripts and images, and a form that asks this server; nothing else is allowed, and
 * nothing that stands in a page itself is run. What others may embed is more closed still, but anybody may frame it; cards
 * may be shown anywhere. HTTPS is for the proxy in front to demand, since this server also runs on a plain local address.
 */
export function securityHeaders(): SecurityHeaders {
  const pages = listed(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        connectSrc: ["'self'"],
        imgSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
      xFrameOptions: 'DENY',
      ...always,
    }),
  )
  const frames = listed(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ['*'],
      },
      xFrameOptions: false,
      crossOriginResourcePolicy: 'cross-origin',
      ...always,
    }),
  )
  const cards = listed(
    secureHeaders({
      contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
      crossOriginResourcePolicy: 'cross-origin',
      ...always,
    }),
  )
  const of = (path: string) => {
    if (path.startsWith('/embed/')) return frames
    return path.endsWith('/card.png') ? cards : pages
  }
  return {
    of,
    async set(c, next) {
      await next()
      for (const [name, value] of await of(c.req.path)) c.res.headers.set(name, value)
    },
  }
}

/** They never differ between two answers, so they are worked out once. */
async function listed(handler: MiddlewareHandler): Promise<HeaderList> {
  const bare = new Hono().use(handler).get('/', (c) => c.body(null))
  return [...(await bare.request('/')).headers]
}
