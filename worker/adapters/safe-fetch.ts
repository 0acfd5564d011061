import { isPublicAddress } from '#core/domain/net/public-address'
import { type AddressFault, judgeAddress } from './judge-address.ts'
import { readBeginning, readCapped } from './read-capped.ts'
import type { ResolveHost } from './resolve-host.ts'

export interface SafeRequest {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH' | 'HEAD'
  headers?: Record<string, string>
  body?: string | Uint8Array<ArrayBuffer>
  /** Longest answer in bytes, after decompression. */
  maxBytes: number
  /** The status is what counts: of a body that is longer, or breaks off, what came of it is enough. */
  cut?: boolean
  /** Milliseconds for everything: resolving, all hops, the whole body. */
  timeout: number
  /** How many redirects of a GET are followed, each judged like the first address. Default 0: a redirect is an answer. */
  redirects?: number
}

export interface SafeAnswer {
  status: number
  headers: Headers
  body: Uint8Array<ArrayBuffer>
  /** Where it came from in the end. */
  address: string
}

/** `refused`: no request was made to it. `no_answer`: it may have been reached. `too_large`, `timeout`: cut off. */
export type FetchFault = 'refused' | 'no_answer' | 'too_large' | 'timeout'

/** Why a request was not made; `redirect`: the address was fetched, but leads where nothing is fetched from. */
export type Refusal = AddressFault | 'redirect'

/** A fetch that brought nothing. `message` is for people. */
export class FetchFailure extends Error {
  override readonly name = 'FetchFailure'

  constructor(
    readonly fault: FetchFault,
    message: string,
    options?: ErrorOptions,
    /** Finer than `refused`. */
    readonly refusal: Refusal | null = null,
  ) {
    super(message, options)
  }

  /** A stable name, said in the page's language; how an address is written is what it says of any that is refused. */
  get reason(): `address_${FetchFault | Exclude<Refusal, 'form'>}` {
    return this.refusal === null || this.refusal === 'form'
      ? `address_${this.fault}`
      : `address_${this.refusal}`
  }
}

/** The one way to an address that somebody gave. Any status is an answer; throws `FetchFailure` without one. */
export type SafeFetch = (address: string, request: SafeRequest) => Promise<SafeAnswer>

export interface SafeFetchPorts {
  resolve: ResolveHost
  allowLoopback: boolean
}

/**
 * https by name, to public addresses only, with an end in time and size; redirects are off or judged one by one.
 * Between look-up and connection a name may change its mind (DNS rebinding): a Worker cannot pin the address, but
 * its requests leave from Cloudflare's network, which routes to no private one.
 */
export function createSafeFetch({ resolve, allowLoopback }: SafeFetchPorts): SafeFetch {
  async function checked(address: string, signal: AbortSignal): Promise<URL> {
    const verdict = judgeAddress(address, allowLoopback)
    if (!verdict.ok) throw notFetched(verdict.fault, verdict.why)
    if (verdict.host === null) return verdict.url
    const addresses = await resolve(verdict.host, signal).catch((cause) => {
      if (signal.aborted) throw cause
      throw notFetched('unknown', `${verdict.host} could not be looked up.`, { cause })
    })
    if (addresses.length === 0) throw notFetched('unknown', `There is no host ${verdict.host}.`)
    if (!addresses.every(isPublicAddress))
      throw notFetched('private', `${verdict.host} is in a private network.`)
    return verdict.url
  }

  async function hop(url: URL, request: SafeRequest, signal: AbortSignal): Promise<Response> {
    const { method = 'GET', headers, body } = request
    return fetch(url, { method, headers, body, redirect: 'manual', signal }).catch((cause) => {
      if (signal.aborted) throw cause
      throw new FetchFailure('no_answer', `${url.host} did not answer.`, { cause })
    })
  }

  return async (address, request) => {
    const signal = AbortSignal.timeout(request.timeout)
    try {
      let url = await checked(address, signal)
      let response = await hop(url, request, signal)
      for (let left = request.redirects ?? 0; isRedirect(response) && request.redirects; left--) {
        await response.body?.cancel()
        if (left === 0) throw notFetched('redirect', 'The address redirects too often.')
        const next = response.headers.get('location') ?? ''
        url = await checked(URL.parse(next, url)?.href ?? next, signal).catch(asRedirect)
        response = await hop(url, { ...request, headers: acceptOf(request) }, signal)
      }
      const read = request.cut ? readBeginning : readCapped
      const body = await read(response.body, request.maxBytes)
      if (!body)
        throw new FetchFailure('too_large', `The answer is larger than ${megabytes(request.maxBytes)}.`)
      return { status: response.status, headers: response.headers, body, address: url.href }
    } catch (error) {
      if (error instanceof FetchFailure) throw error
      const { fault, message } = signal.aborted
        ? { fault: 'timeout' as const, message: 'The address did not answer in time.' }
        : { fault: 'no_answer' as const, message: 'The answer broke off.' }
      throw new FetchFailure(fault, message, { cause: error })
    }
  }
}

const notFetched = (refusal: Refusal, message: string, options?: ErrorOptions) =>
  new FetchFailure('refused', message, options, refusal)

/** Whoever gave the first address did not write the one it leads to. */
function asRedirect(error: unknown): never {
  if (!(error instanceof FetchFailure)) throw error
  throw notFetched('redirect', `It redirects to an address that is not fetched: ${error.message}`, {
    cause: error,
  })
}

const isRedirect = ({ status, headers }: Response) =>
  [301, 302, 303, 307, 308].includes(status) && headers.get('location') !== null

/** What a hop is told: credentials meant for the first host go to no other. */
const acceptOf = ({ headers = {} }: SafeRequest): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).filter(([name]) => /^(accept|accept-language|user-agent)$/i.test(name)),
  )

const megabytes = (bytes: number) =>
  bytes >= 1_048_576 ? `${Math.round(bytes / 1_048_576)} MB` : `${Math.round(bytes / 1024)} KB`
