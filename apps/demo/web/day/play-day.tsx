import { useQueryClient } from "@tanstack/react-query"
import { useRef, useState } from "react"
import { playDay } from "../../day/play.js"
import type { DayLine } from "../../day/stage.js"
import { useClock } from "../clock/use-clock.js"
import { useSay } from "../session/messages.js"

type Played = Awaited<ReturnType<typeof playDay>>

/** The day that `demo:day` plays, played from this window: the same acts, over HTTP, at the speed of the clock's buttons. */
export function PlayDay() {
  const say = useSay()
  const { clock } = useClock()
  const client = useQueryClient()
  const [lines, setLines] = useState<DayLine[]>([])
  const [done, setDone] = useState<Played>()
  const playing = useRef<AbortController>(undefined)
  const [running, setRunning] = useState(false)

  const start = async () => {
    playing.current = new AbortController()
    setLines([])
    setDone(undefined)
    setRunning(true)
    const speed = Math.max(60, clock?.speed ?? 60)
    try {
      const { signal } = playing.current
      setDone(
        await playDay({
          send: (path, init) => fetch(path, init),
          speed,
          signal,
          onLine: (line) => setLines((before) => [...before.slice(-7), line]),
        }),
      )
    } finally {
      setRunning(false)
      await client.invalidateQueries()
    }
  }
  return (
    <section className="demo-day">
      <strong>{say("day.title")}</strong>
      <p>{say("day.text")}</p>
      {running ? (
        <button type="button" className="demo-button" onClick={() => playing.current?.abort()}>
          {say("day.stop")}
        </button>
      ) : (
        <button type="button" className="demo-button" onClick={() => void start()}>
          {say("day.start")}
        </button>
      )}
      <ol dir="ltr">
        {lines.map(({ time, who, text, kind }) => (
          <li key={`${time}${who}${text}`} data-kind={kind}>
            {time} {who}: <bdi>{text}</bdi>
          </li>
        ))}
      </ol>
      {done && <p role="status">{say("day.done", { acts: done.acts, expected: done.expected, unexpected: done.unexpected })}</p>}
    </section>
  )
}
