import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useMemo, useRef, useSyncExternalStore } from "react"
import { useCores } from "../api/cores.js"
import { type ClockShown, get, send } from "../api/demo.js"

interface Reading extends ClockShown {
  /** `performance.now()` when it was read. */
  readAt: number
}

const key = ["demo", "clock"] as const
const stamped = ({ data }: { data: ClockShown }): Reading => ({ ...data, readAt: performance.now() })

const at = ({ now, speed, paused, readAt }: Reading): Date =>
  new Date(Date.parse(now) + (paused ? 0 : (performance.now() - readAt) * speed))

/** A jump of the demo's time changes what is sellable: everything is asked again. */
const jumped = (before: Reading | undefined, after: Reading): boolean =>
  before !== undefined && Math.abs(at(before).getTime() - Date.parse(after.now)) > 5_000 * Math.max(1, after.speed)

export function useClock() {
  const { demo } = useCores()
  const client = useQueryClient()
  const { data, isError } = useQuery({
    queryKey: key,
    queryFn: async ({ signal }): Promise<Reading> => {
      const before = client.getQueryData<Reading>(key)
      const reading = stamped(await get<{ data: ClockShown }>(demo, "/clock", {}, signal))
      if (jumped(before, reading)) void client.invalidateQueries({ queryKey: ["operations"] })
      return reading
    },
    refetchInterval: 4_000,
    refetchIntervalInBackground: false,
  })
  const latest = useRef(data)
  latest.current = data
  const now = useMemo(() => () => (latest.current ? at(latest.current) : new Date()), [])
  return { clock: data, now, failed: isError }
}

/** Moves the demo's time, for every window. */
export function useMoveClock() {
  const { demo } = useCores()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (change: { at?: string; stepMinutes?: number; speed?: number; paused?: boolean; real?: true }) =>
      send<{ data: ClockShown }>(demo, "PUT", "/clock", change),
    onSuccess: (answer) => {
      client.setQueryData(key, stamped(answer))
      return client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === "operations" || queryKey[1] === "bookings" })
    },
  })
}

const everySecond = (listener: () => void) => {
  const timer = setInterval(listener, 1000)
  return () => clearInterval(timer)
}

/** Draws again each second. */
export const useTick = (): number => useSyncExternalStore(everySecond, () => Math.floor(Date.now() / 1000))
