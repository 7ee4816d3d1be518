import { FetchProblem } from './fetch-problem.ts'

const networkErrors: Readonly<Record<string, string>> = {
  ENOTFOUND: 'cannot be reached: no such host',
  ENODATA: 'cannot be reached: its host has no address',
  EAI_AGAIN: 'cannot be reached: its host name could not be looked up',
  ECONNREFUSED: 'cannot be reached: the host refuses the connection',
  ECONNRESET: 'cannot be read: the host broke off the connection',
  EPIPE: 'cannot be read: the host broke off the connection',
  ETIMEDOUT: 'cannot be reached: the host does not answer',
  EHOSTUNREACH: 'cannot be reached: there is no way to its host',
  ENETUNREACH: 'cannot be reached: there is no network',
  EPROTO: 'cannot be read: its host does not speak TLS there',
  ERR_SSL_WRONG_VERSION_NUMBER: 'cannot be read: its host does not speak TLS there',
  ERR_SSL_PACKET_LENGTH_TOO_LONG: 'cannot be read: its host does not speak TLS there',
  HPE_HEADER_OVERFLOW: 'cannot be read: its headers are larger than any page needs',
}

/** OpenSSL's words for a certificate that does not hold. */
const insecure: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'its certificate has expired',
  CERT_NOT_YET_VALID: 'its certificate does not hold yet',
  CERT_REVOKED: 'its certificate was revoked',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is signed by itself alone',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is signed by nobody known',
  UNABLE_TO_GET_ISSUER_CERT: 'its certificate is signed by nobody known',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its certificate is signed by nobody known',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate is signed by nobody known',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
  ERR_SSL_UNSUPPORTED_PROTOCOL: 'it speaks only versions of TLS that are broken',
}

/** The network's own error → a Problem that names the address. A Problem stays as it is. */
export function toFetchProblem(address: string, error: unknown): FetchProblem {
  if (error instanceof FetchProblem) return error
  const code = codeOf(error)
  const broken = insecure[code]
  if (broken !== undefined)
    return new FetchProblem('insecure', `${address} is not safe to read: ${broken}.`, { cause: error })
  const reason = error instanceof Error ? error.message : String(error)
  const what =
    networkErrors[code] ??
    (code.startsWith('HPE_')
      ? 'cannot be read: its host does not speak HTTP as it should'
      : `cannot be read: ${reason}`)
  return new FetchProblem('unreachable', `${address} ${what}.`, { cause: error })
}

/** Where several addresses were tried, the first one's error tells as well as any. */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0])
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
