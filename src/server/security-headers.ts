import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

/**
 * Pages need their own stylesheet, scripts and images, and a form that asks this server; nothing else is allowed, and
 * nothing that stands in a page itself is run. What others may embed is more closed still, but anybody may frame it; cards
 * may be shown anywhere. HTTPS is for the proxy in front to demand, since this server also runs on a plain local address.
 */
export function securityHeaders(): MiddlewareHandler {
  const pages = secureHeaders({
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
  })
  const frames = secureHeaders({
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
  })
  const cards = secureHeaders({
    contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    crossOriginResourcePolicy: 'cross-origin',
    ...always,
  })
  return (c, next) => {
    if (c.req.path.startsWith('/embed/')) return frames(c, next)
    return c.req.path.endsWith('/card.png') ? cards(c, next) : pages(c, next)
  }
}

const always = {
  referrerPolicy: 'strict-origin-when-cross-origin',
  permissionsPolicy: { camera: [], microphone: [], geolocation: [], browsingTopics: [] },
  strictTransportSecurity: false,
}
