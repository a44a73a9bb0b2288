import { useQueryClient } from "@tanstack/react-query"
import { useSyncExternalStore } from "react"
import { useSay } from "../session/messages.js"
import { dayPlayer, daySpeeds } from "./player.js"

/** Plays a day from this window: play and pause, how fast, and act by act. */
export function PlayDay() {
  const say = useSay()
  const client = useQueryClient()
  const { running, paused, speed, lines, summary, failed } = useSyncExternalStore(dayPlayer.subscribe, dayPlayer.snapshot)
  const start = () => void dayPlayer.play().then(() => client.invalidateQueries())
  return (
    <section className="demo-day" aria-label={say("day.title")}>
      <strong>{say("day.title")}</strong>
      <p>{say("day.text")}</p>
      <div className="demo-row">
        {running ? (
          <button type="button" className="demo-button" data-kind="primary" onClick={() => dayPlayer.pause(!paused)}>
            {paused ? `▶ ${say("day.resume")}` : `❚❚ ${say("day.pause")}`}
          </button>
        ) : (
          <button type="button" className="demo-button" data-kind="primary" onClick={start}>
            ▶ {say("day.start")}
          </button>
        )}
        {daySpeeds.map((one) => (
          <button
            key={one}
            type="button"
            className="demo-button"
            aria-pressed={speed === one}
            aria-label={say("day.speed", { speed: one })}
            onClick={() => dayPlayer.setSpeed(one)}
          >
            ×{one}
          </button>
        ))}
        {running && (
          <>
            <button type="button" className="demo-button" onClick={() => dayPlayer.step()}>
              {say("day.step")}
            </button>
            <button type="button" className="demo-button" onClick={() => dayPlayer.end()}>
              {say("day.stop")}
            </button>
          </>
        )}
      </div>
      <ol dir="ltr" lang="en">
        {[...lines].reverse().map(({ time, who, text, kind }) => (
          <li key={`${time}${who}${text}`} data-kind={kind}>
            {time} {who}: <bdi>{text}</bdi>
          </li>
        ))}
      </ol>
      {summary && (
        <p role="status">{say("day.done", { acts: summary.acts, expected: summary.expected, unexpected: summary.unexpected })}</p>
      )}
      {failed && <p role="alert">{failed}</p>}
    </section>
  )
}
