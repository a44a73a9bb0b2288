"use client"
import { useMessages } from "../../../kernel/messages/index.js"
import { Menu, useAskForSheet } from "../../../kernel/ui/index.js"
import { departureDetailMessages } from "../messages/en/departure-detail.js"
import type { DepartureTab } from "./search.js"
import type { DepartureDetailState } from "./state.js"

/** Every sheet of a departure, in the order of the tabs that draw them. */
const sheets = {
  overview: ["overview"],
  manifest: ["compact", "guide", "signIn"],
  rooming: ["rooms"],
  seats: ["seats"],
  pickups: ["stops", "drivers"],
  crew: ["crew"],
} as const satisfies Partial<Record<DepartureTab, readonly string[]>>

/** All sheets of a departure in one place: choosing one opens the tab that draws it, which prints it once it is drawn. */
export function SheetsMenu({ state }: { state: DepartureDetailState }) {
  const t = useMessages(departureDetailMessages)
  const ask = useAskForSheet()
  const tabs = (Object.keys(sheets) as (keyof typeof sheets)[]).filter((tab) => tab !== "crew" || state.maySeeResources)
  const items = tabs.flatMap((tab, at) =>
    sheets[tab].map((id, index) => ({
      id,
      label: t(`departure.sheet.${id}`),
      separated: at > 0 && index === 0,
      onSelect: () => {
        ask(id)
        if (state.tab !== tab) state.openTab(tab)
      },
    })),
  )
  return <Menu label={t("departure.sheets")} icon="print" variant="secondary" withText items={items} />
}
