"use client"
import { useMemo } from "react"
import { useLanguageNames } from "../../../../kernel/format/use-languages.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Code, type GridColumn } from "../../../../kernel/ui/index.js"
import type { Driver } from "../../../types.js"
import { fleetMessages } from "../../messages/en/fleet.js"
import { useSharedColumns } from "../list/columns.js"

/** Columns of the list of drivers. */
export function useDriverColumns(): readonly GridColumn<Driver>[] {
  const t = useMessages(fleetMessages)
  const spoken = useLanguageNames()
  const { name, active, operator, papers } = useSharedColumns("driver")
  return useMemo(
    () => [
      name,
      {
        id: "languages",
        header: t("fleet.languages"),
        width: "minmax(8rem, 1fr)",
        cell: ({ languages }) => spoken(languages),
      },
      {
        id: "licences",
        header: t("fleet.licences"),
        width: "7rem",
        cell: ({ licences }) => licences.length > 0 && <Code>{licences.map((licence) => licence.class.toUpperCase()).join(" ")}</Code>,
      },
      {
        id: "also",
        header: t("fleet.also"),
        width: "minmax(8rem, 0.8fr)",
        cell: ({ isGuide, isMeetAndGreetCapable }) =>
          [isGuide && t("fleet.isGuide"), isMeetAndGreetCapable && t("fleet.meetAndGreet")].filter(Boolean).join(" · "),
      },
      papers,
      operator,
      active,
      { id: "phone", header: t("fleet.phone"), width: "10rem", optional: true, cell: ({ phone }) => phone && <Code>{phone}</Code> },
    ],
    [t, spoken, name, active, operator, papers],
  )
}
