import { useParams } from "@tanstack/react-router"
import type { OperationsPage } from "@voyant-travel/operations-react/admin"
import { type FunctionComponent, lazy, Suspense } from "react"
import { useSay } from "../session/messages.js"
import { usePerson } from "../session/people.js"
import { Loading } from "../shell/loading.js"

/** A page of the package as a component of the router: its code comes when it is opened. */
export function routedPage({ load, capability }: OperationsPage): FunctionComponent {
  const Page = lazy(load)
  return function RoutedPage() {
    const say = useSay()
    const params = useParams({ strict: false }) as Record<string, string>
    const { name, capabilities } = usePerson()
    if (!capabilities.includes(capability)) return <p className="demo-denied">{say("denied.nothing", { name })}</p>
    return (
      <Suspense fallback={<Loading />}>
        <Page params={params} />
      </Suspense>
    )
  }
}
