import { z } from 'zod'

/** The one shape of every JSON error; the HTTP status agrees with it. */
export type ErrorAnswer = { readonly error: { readonly code: string; readonly message: string } }

/** Every JSON answer with a status of 400 or more. */
export const errorSchema: z.ZodType<ErrorAnswer> = z.strictObject({
  error: z.strictObject({ code: z.string(), message: z.string() }),
})

/** `/healthz` and `/readyz`: `version` is the ledger's, as in the pages' ETags. */
export type Health = { readonly status: 'ok'; readonly version: string }

/** The answer of `/healthz` and `/readyz` while all is well. */
export const healthSchema: z.ZodType<Health> = z.strictObject({
  status: z.literal('ok'),
  version: z.string(),
})
