import { countdown } from "@voyant-travel/operations-react/availability"
import { useClock, useTick } from "../clock/use-clock.js"
import { useSay } from "../session/messages.js"

const two = (number: number) => String(number).padStart(2, "0")

/** Time left of a hold, by the demo's clock. */
export function useSecondsLeft(expiresAt: string | null): number {
  const { now } = useClock()
  useTick()
  return expiresAt ? Math.ceil(countdown(expiresAt, now()).left / 1000) : 0
}

export function Countdown({ expiresAt }: { expiresAt: string | null }) {
  const say = useSay()
  const seconds = useSecondsLeft(expiresAt)
  return (
    <span className="demo-countdown" data-soon={seconds < 120 || undefined} role="timer">
      {say("new.left", { time: `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}` })}
    </span>
  )
}
