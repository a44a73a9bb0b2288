import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { OperationsAdmin } from "@voyant-travel/operations-react/admin"
import { StrictMode, useContext, useMemo } from "react"
import { createRoot } from "react-dom/client"
import { useCores } from "./api/cores.js"
import { useClock } from "./clock/use-clock.js"
import { neighboursOf } from "./neighbours.js"
import { pages } from "./routing/pages.js"
import { useCatalogue } from "./session/catalogue.js"
import { LanguageContext, useSay } from "./session/messages.js"
import { usePerson } from "./session/people.js"
import { Gate } from "./shell/gate.js"
import { ViewAs } from "./shell/view-as.js"
import "./styles.js"

/** The same screens for a host without a router: one element, the browser's own history. */
function Plain() {
  const say = useSay()
  const { operations, demo } = useCores()
  const person = usePerson()
  const { clock, now } = useClock()
  const locale = useContext(LanguageContext)
  const messages = useCatalogue(locale)
  const neighbours = useMemo(() => neighboursOf(demo, person.capabilities, say), [demo, person, say])
  if (!clock || !messages) return null
  return (
    <>
      <ViewAs />
      <OperationsAdmin
        key={person.id}
        pages={pages}
        basePath="/plain"
        brand="Lotus & Carpathia"
        operations={operations}
        locale={locale}
        messages={messages}
        timeZone={person.timezone}
        now={now}
        neighbours={neighbours}
        can={(capability) => person.capabilities.includes(capability)}
        live={person.capabilities.includes("operations.read")}
      />
    </>
  )
}

createRoot(document.getElementById("app") as HTMLElement).render(
  <StrictMode>
    <QueryClientProvider client={new QueryClient()}>
      <Gate>
        <Plain />
      </Gate>
    </QueryClientProvider>
  </StrictMode>,
)
