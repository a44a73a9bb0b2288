import { Outlet } from "@tanstack/react-router"
import { OperationsProvider } from "@voyant-travel/operations-react"
import { hrefOf } from "@voyant-travel/operations-react/admin"
import { useContext, useMemo } from "react"
import { useCores } from "../api/cores.js"
import { screensOf } from "../bookings/screens.js"
import { useClock } from "../clock/use-clock.js"
import { neighboursOf } from "../neighbours.js"
import { useCatalogue } from "../session/catalogue.js"
import { LanguageContext, useSay } from "../session/messages.js"
import { usePerson } from "../session/people.js"
import { useSession } from "../session/session.js"
import { Frame } from "../shell/frame.js"
import { Loading } from "../shell/loading.js"
import { mapLibre } from "../shell/map.js"
import { useNavigationAdapter } from "./adapter.js"
import { pages } from "./pages.js"

/** Pages of the package first, then the demo's own. */
const href = hrefOf(pages, "", (destination) =>
  destination.to === "booking" ? `/bookings?open=${encodeURIComponent(destination.id)}` : undefined,
)

/** The provider of the package, filled with what this host knows: names, rights, language, clock and router. */
export function Root() {
  const say = useSay()
  const { operations, demo } = useCores()
  const person = usePerson()
  const { clock, now, failed } = useClock()
  const { density, map } = useSession()
  const navigation = useNavigationAdapter()
  const locale = useContext(LanguageContext)
  const messages = useCatalogue(locale)
  const neighbours = useMemo(() => neighboursOf(demo, person.capabilities, say), [demo, person, say])
  const screens = useMemo(() => screensOf(say), [say])
  const can = useMemo(() => (capability: string) => person.capabilities.includes(capability), [person])
  // Screens ask for "today": they wait until the demo has said which day that is.
  if (!clock)
    return failed ? (
      <p className="demo-denied" role="alert">
        {say("people.failed")}
      </p>
    ) : (
      <Loading />
    )
  return (
    <OperationsProvider
      key={person.id}
      operations={operations}
      locale={locale}
      messages={messages}
      timeZone={person.timezone}
      now={now}
      can={can}
      neighbours={neighbours}
      navigation={navigation}
      href={href}
      screens={screens}
      density={density}
      components={map === "maplibre" ? mapLibre : undefined}
      live={person.capabilities.includes("operations.read")}
    >
      <Frame>
        <Outlet />
      </Frame>
    </OperationsProvider>
  )
}
