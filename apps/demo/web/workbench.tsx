import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { OperationsAvailabilityProvider } from "@voyant-travel/operations-react/availability/provider"
import { OperationsGroundProvider } from "@voyant-travel/operations-react/ground/provider"
import { OperationsPlacesProvider } from "@voyant-travel/operations-react/places/provider"
import { OperationsResourcesProvider } from "@voyant-travel/operations-react/resources/provider"
import { StrictMode, useContext, useMemo } from "react"
import { createRoot } from "react-dom/client"
import { useCores } from "./api/cores.js"
import { useClock } from "./clock/use-clock.js"
import { neighboursOf } from "./neighbours.js"
import { useCatalogue } from "./session/catalogue.js"
import { LanguageContext, useSay } from "./session/messages.js"
import { usePerson } from "./session/people.js"
import { Gate } from "./shell/gate.js"
import { ViewAs } from "./shell/view-as.js"
import { Bench } from "./workbench/bench.js"
import "./styles.js"

/** For whoever builds screens of their own: every hook of the package, asked live, under the providers of the areas. */
function Workbench() {
  const say = useSay()
  const { operations, demo } = useCores()
  const person = usePerson()
  const { clock, now } = useClock()
  const locale = useContext(LanguageContext)
  const messages = useCatalogue(locale)
  const neighbours = useMemo(() => neighboursOf(demo, person.capabilities, say), [demo, person, say])
  if (!clock || !messages) return null
  const settings = { operations, locale, messages, timeZone: person.timezone, now, neighbours, live: false }
  return (
    <OperationsAvailabilityProvider {...settings} can={(capability) => person.capabilities.includes(capability)}>
      <OperationsResourcesProvider>
        <OperationsPlacesProvider>
          <OperationsGroundProvider>
            <ViewAs />
            <Bench />
          </OperationsGroundProvider>
        </OperationsPlacesProvider>
      </OperationsResourcesProvider>
    </OperationsAvailabilityProvider>
  )
}

createRoot(document.getElementById("app") as HTMLElement).render(
  <StrictMode>
    <QueryClientProvider client={new QueryClient()}>
      <Gate>
        <Workbench />
      </Gate>
    </QueryClientProvider>
  </StrictMode>,
)
