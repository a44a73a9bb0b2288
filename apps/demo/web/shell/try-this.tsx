import { Link } from "@tanstack/react-router"
import { pages } from "../routing/pages.js"
import { useSay } from "../session/messages.js"
import { tries } from "./tries.js"

/** A step whose screen is not built yet is absent, not dead. */
const isThere = (to: string) => to.startsWith("/bookings") || pages.some(({ path }) => to === path)

/** What a visitor can do in a few minutes, each with a way there. */
export function TryThis({ close }: { close: () => void }) {
  const say = useSay()
  return (
    <aside className="demo-try" aria-label={say("try")}>
      <header className="demo-row">
        <h2>{say("try")}</h2>
        <span className="demo-grow" />
        <button type="button" className="demo-button" onClick={close}>
          {say("try.close")}
        </button>
      </header>
      <ol>
        {tries
          .filter(({ to }) => isThere(to))
          .map(({ step, to, search }) => (
            <li key={step}>
              <strong>{say(`try.${step}`)}</strong>
              <p>{say(`try.${step}.text`)}</p>
              <Link to={to} search={search as never}>
                {say("try.go")}
              </Link>
            </li>
          ))}
      </ol>
    </aside>
  )
}
