"use client"
import type { Destination } from "../../../../kernel/context/index.js"
import { useOperations } from "../../../../kernel/context/index.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Icon, type IconName, Link } from "../../../../kernel/ui/index.js"
import { departuresMessages } from "../../messages/en/departures.js"
import { type DepartureScope, scopeText } from "../scope/query.js"

const views = [
  { id: "list", to: "departures", icon: "list", text: "departures.viewList" },
  { id: "calendar", to: "departuresCalendar", icon: "calendar", text: "departures.viewCalendar" },
  { id: "board", to: "departuresBoard", icon: "columns", text: "departures.viewBoard" },
] as const satisfies readonly { id: string; to: Destination["to"]; icon: IconName; text: string }[]

/** The same departures as list, calendar or board: the shared filters go along. */
export function ViewSwitch({ current, scope }: { current: (typeof views)[number]["id"]; scope: DepartureScope }) {
  const t = useMessages(departuresMessages)
  const { href } = useOperations()
  const search = scopeText(scope)
  const known = views.filter(({ to }) => href({ to, search }) !== undefined)
  if (known.length < 2) return null
  return (
    <nav className="op-segments" aria-label={t("departures.view")}>
      {known.map(({ id, to, icon, text }) => (
        <Link key={id} to={{ to, search }} className="op-segment" {...(id === current && { "aria-current": "page" as const })}>
          <Icon name={icon} />
          {t(text)}
        </Link>
      ))}
    </nav>
  )
}
