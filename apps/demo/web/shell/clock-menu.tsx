import { useContext, useState } from "react"
import { useClock, useMoveClock, useTick } from "../clock/use-clock.js"
import { PlayDay } from "../day/play-day.js"
import { LanguageContext, useSay } from "../session/messages.js"
import { usePerson } from "../session/people.js"
import { Popover } from "./popover.js"

const speeds = [1, 10, 60]

/** The demo's time in the person's zone, and what moves it. */
export function ClockMenu() {
  const say = useSay()
  const { clock, now } = useClock()
  const { timezone } = usePerson()
  const language = useContext(LanguageContext)
  useTick()
  const shown = new Intl.DateTimeFormat(language, {
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone: timezone,
  }).format(now())
  const mark = !clock || clock.real ? "" : clock.paused ? ` · ${say("clock.frozen")}` : ` · ×${clock.speed}`
  return (
    <Popover
      title={say("clock")}
      label={
        <>
          <time dateTime={now().toISOString()}>{shown}</time>
          {mark}
        </>
      }
    >
      <ClockPanel />
    </Popover>
  )
}

function ClockPanel() {
  const say = useSay()
  const { clock } = useClock()
  const move = useMoveClock()
  const { name, capabilities } = usePerson()
  const [at, setAt] = useState("")
  if (!clock) return null
  const allowed = capabilities.includes("clock.write")
  return (
    <fieldset disabled={!allowed || move.isPending} className="demo-clock">
      <legend>{allowed ? say("clock.note") : say("clock.denied", { name })}</legend>
      <div className="demo-row">
        <button type="button" className="demo-button" data-kind="primary" onClick={() => move.mutate({ paused: !clock.paused })}>
          {clock.paused ? `▶ ${say("clock.play")}` : `❚❚ ${say("clock.pause")}`}
        </button>
        {speeds.map((speed) => (
          <button
            key={speed}
            type="button"
            className="demo-button"
            aria-pressed={clock.speed === speed}
            aria-label={say("clock.speed", { speed })}
            onClick={() => move.mutate({ speed, paused: false })}
          >
            ×{speed}
          </button>
        ))}
      </div>
      <div className="demo-row">
        <button type="button" className="demo-button" onClick={() => move.mutate({ stepMinutes: 15 })}>
          {say("clock.step", { minutes: 15 })}
        </button>
        <button type="button" className="demo-button" onClick={() => move.mutate({ stepMinutes: 60 })}>
          {say("clock.hour")}
        </button>
        <button type="button" className="demo-button" onClick={() => move.mutate({ stepMinutes: 1440 })}>
          {say("clock.day")}
        </button>
      </div>
      <div className="demo-row">
        <label className="demo-field">
          {say("clock.goto")}
          <input type="datetime-local" value={at} onChange={(event) => setAt(event.target.value)} />
        </label>
        <button type="button" className="demo-button" disabled={at === ""} onClick={() => move.mutate({ at: new Date(at).toISOString() })}>
          {say("clock.set")}
        </button>
      </div>
      {!clock.real && (
        <button type="button" className="demo-button" onClick={() => move.mutate({ real: true })}>
          {say("clock.back")}
        </button>
      )}
      {move.error && <p role="alert">{move.error.message}</p>}
      <PlayDay />
    </fieldset>
  )
}
