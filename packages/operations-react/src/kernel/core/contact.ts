import { isAbort } from "./errors.js"

/** What a screen says of the connection: lost or not, and when the server was last heard. */
export interface ContactState {
  readonly lost: boolean
  /** Milliseconds since 1970; absent where it never answered. */
  readonly heardAt: number | undefined
}

/** Whether the server can be reached, as far as the traffic of one core tells. */
export interface Contact {
  state(): ContactState
  onState(listener: () => void): () => void
  /** Runs a request, and takes its answer or its failure as a sign. */
  during(request: () => Response | Promise<Response>, signal: AbortSignal | null | undefined): Promise<Response>
  /** The live stream has come up, was cut, or nobody listens any more. While it is up, a single request that fails says nothing. */
  stream(now: "up" | "cut" | "ended"): void
  /** The device says that it has no network. */
  offline(): void
}

/** A server that starts anew, and a stream that a proxy cuts, are back before anybody has to be told. */
const grace = 2000
/** A proxy answers for a server that is away, in its own words: the server itself speaks JSON when it fails. */
const isStandIn = ({ status, headers }: Response) => status >= 500 && !headers.get("content-type")?.includes("json")

function createContact(): Contact {
  const listeners = new Set<() => void>()
  let state: ContactState = { lost: false, heardAt: undefined }
  let heardAt: number | undefined
  let up = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const show = (lost: boolean) => {
    state = { lost, heardAt }
    for (const listener of listeners) listener()
  }
  const heard = () => {
    heardAt = Date.now()
    clearTimeout(timer)
    timer = undefined
    if (state.lost) show(false)
  }
  const missed = () => {
    // on a server there is nobody to tell
    if (timer !== undefined || state.lost || typeof window === "undefined") return
    timer = setTimeout(() => show(true), grace)
  }
  return {
    state: () => state,
    onState: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    during: async (request, signal) => {
      try {
        const response = await request()
        if (!isStandIn(response)) heard()
        else if (!up) missed()
        return response
      } catch (error) {
        if (!up && !isAbort(error) && !signal?.aborted) missed()
        throw error
      }
    },
    stream: (now) => {
      if (up && now === "cut") missed()
      up = now === "up"
      if (up) heard()
    },
    offline: missed,
  }
}

const contacts = new WeakMap<object, Contact>()

/** The contact of a core: what shows it, its stream and its requests share it. */
export function contactOf(operations: object): Contact {
  const known = contacts.get(operations)
  if (known) return known
  const contact = createContact()
  contacts.set(operations, contact)
  return contact
}
