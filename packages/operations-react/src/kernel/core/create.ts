import { contactOf } from "./contact.js"
import { queryString } from "./query-string.js"
import { send, type Transport } from "./send.js"

export interface OperationsOptions {
  /** Where the host mounted the routes. Default `/v1/admin/operations`. */
  baseUrl?: string
  /** Where the host mounted the public routes: calendar feeds. Default: `baseUrl` with `/admin/` replaced by `/public/`. */
  publicUrl?: string
  /** What sends a request: the global `fetch`, or `app.request` of a Hono app in tests and on the server. */
  fetch?: (input: string, init?: RequestInit) => Response | Promise<Response>
  /** Headers of every request, asked anew each time (tokens expire). */
  headers?: () => HeadersInit | Promise<HeadersInit>
  /** Default `include`. */
  credentials?: RequestCredentials
  /** Tenant or server name: second segment of every query key. Default: `baseUrl`. */
  scope?: string
  /** Opaque id of the signed-in person. Tabs share one live stream when `scope` and `identity` are equal; absent: no sharing. */
  identity?: string
}

/** The core that clients, keys, loaders and the provider share: a plain object without state on the screen. */
export interface Operations {
  readonly baseUrl: string
  readonly scope: string
  readonly identity: string | undefined
  /** The one way out. Adds headers, retries what is safe to repeat, and turns a cut connection into `OperationsNetworkError`. */
  readonly fetch: (input: RequestInfo | URL, init?: RequestInit) => Promise<Response>
  /** Address of a file that the browser opens by itself (CSV, printed sheet, `.ics`). */
  url(path: string, query?: object): string
  /** Address of a calendar feed, from the `path` that is told when it is made. */
  publicUrl(path: string): string
}

/** Makes the core. Cheap: usable in a loader, a test and a server component. */
export function createOperations(options: OperationsOptions = {}): Operations {
  const baseUrl = (options.baseUrl ?? "/v1/admin/operations").replace(/\/+$/, "")
  const publicUrl = (options.publicUrl ?? baseUrl.replace("/admin/", "/public/")).replace(/\/+$/, "")
  const reach = options.fetch ?? ((input, init) => globalThis.fetch(input, init))
  const transport: Transport = {
    fetch: (input, init) => contactOf(operations).during(() => reach(input, init), init?.signal),
    headers: options.headers,
    credentials: options.credentials ?? "include",
  }
  const operations: Operations = {
    baseUrl,
    scope: options.scope ?? baseUrl,
    identity: options.identity,
    fetch: (input, init) => send(transport, String(input instanceof Request ? input.url : input), init),
    url: (path, query) => `${baseUrl}${path}${queryString(query)}`,
    publicUrl: (path) => `${publicUrl}${path}`,
  }
  return operations
}
