import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useCores } from "../api/cores.js"
import { useClock } from "../clock/use-clock.js"
import { pages } from "../routing/pages.js"
import { useSay } from "../session/messages.js"
import { moreTries, type Try, tries } from "./tries.js"

/** A step whose screen is not built yet is absent, not dead. */
const isThere = ({ to }: Try) => to.startsWith("/bookings") || pages.some(({ path }) => to === path)

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
        {tries.filter(isThere).map((one) => (
          <Step key={one.step} one={one} />
        ))}
      </ol>
      <h3>{say("try.more")}</h3>
      <ul>
        {moreTries.filter(isThere).map((one) => (
          <Step key={one.step} one={one} />
        ))}
      </ul>
    </aside>
  )
}

function Step({ one: { step, to, search, find } }: { one: Try }) {
  const say = useSay()
  const { operations } = useCores()
  const { now } = useClock()
  const found = useQuery({
    queryKey: ["demo", "try", step],
    enabled: find !== undefined,
    queryFn: async ({ signal }) => (await find?.(operations, now().toISOString().slice(0, 10), signal)) ?? null,
  })
  const target = found.data ?? { to, search }
  return (
    <li>
      <strong>{say(`try.${step}`)}</strong>
      <p>{say(`try.${step}.text`)}</p>
      <Link to={target.to} search={target.search as never}>
        {say("try.go")}
      </Link>
    </li>
  )
}
