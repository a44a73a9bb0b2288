import { createOperations, type Operations, OperationsRequestError } from "@voyant-travel/operations-react"
import type { Person } from "../session/people.js"

const personHeader = "x-demo-person"

export interface Booking {
  id: string
  reference: string
  status: "held" | "lapsed" | "confirmed" | "cancelled"
  productId: string
  optionId: string | null
  slotId: `avsl_${string}`
  allocationId: string | null
  pax: number
  leadName: string
  phone: string | null
  email: string | null
  contactHidden: boolean
  language: string | null
  note: string | null
  holdExpiresAt: string | null
  createdAt: string
  createdBy: string | null
}

export interface Page<Row> {
  data: Row[]
  total: number
  limit: number
  offset: number
}

export interface ClockShown {
  now: string
  speed: number
  paused: boolean
  real: boolean
}

/** The core of the operations screens, and a second one of the same make for the demo's own routes. */
export interface Cores {
  operations: Operations
  demo: Operations
}

export function coresFor(person: Person): Cores {
  const headers = () => ({ [personHeader]: person.id })
  const shared = { headers, scope: `demo-${person.id}`, identity: person.id }
  return {
    operations: createOperations({ ...shared, baseUrl: "/v1/admin/operations" }),
    demo: createOperations({ ...shared, baseUrl: "/v1/demo" }),
  }
}

type Query = Record<string, string | number | undefined>

async function answer<Body>(pending: Promise<Response>): Promise<Body> {
  const response = await pending
  const body = (await response.json().catch(() => ({}))) as Body & { code?: string; detail?: string }
  if (response.ok) return body
  throw new OperationsRequestError({ ...body, status: response.status, code: body.code ?? "http_error" })
}

/** One GET of a core. */
export const get = <Body>(core: Operations, path: string, query: Query = {}, signal?: AbortSignal): Promise<Body> =>
  answer(core.fetch(core.url(path, query), { signal: signal ?? null }))

/** One write with a JSON body. */
export const send = <Body>(core: Operations, method: "POST" | "PUT", path: string, body: object): Promise<Body> =>
  answer(core.fetch(core.url(path), { method, body: JSON.stringify(body), headers: { "content-type": "application/json" } }))
