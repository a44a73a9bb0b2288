/** Time left until an instant. */
export interface Countdown {
  /** Milliseconds, never below 0. */
  left: number
  over: boolean
  hours: number
  minutes: number
  seconds: number
  /** When the next tick changes what is shown, in milliseconds; 0 when it is over. */
  nextTick: number
}

/** What a countdown to `until` (RFC 3339) shows at `now`. A hold whose time is over stops counting at that very instant. */
export function countdown(until: string, now: Date): Countdown {
  const left = Math.max(0, Date.parse(until) - now.getTime())
  const total = Math.ceil(left / 1000)
  return {
    left,
    over: left === 0,
    hours: Math.floor(total / 3600),
    minutes: Math.floor(total / 60) % 60,
    seconds: total % 60,
    nextTick: left === 0 ? 0 : left % 1000 || 1000,
  }
}
