import { useQuery } from "@tanstack/react-query"
import { CloseoutsView, type PublicHoliday, useCloseoutsPage } from "@voyant-travel/operations-react/availability/admin"
import { useCores } from "../api/cores.js"
import { get } from "../api/demo.js"

/** The package's closeouts, with the public holidays that this host knows: many can be closed at once. */
export default function Closeouts() {
  const { demo } = useCores()
  const { data } = useQuery({
    queryKey: ["demo", "holidays"],
    queryFn: ({ signal }) => get<{ data: PublicHoliday[] }>(demo, "/holidays", {}, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return <CloseoutsView state={useCloseoutsPage()} {...(data && { holidays: data.data })} />
}
