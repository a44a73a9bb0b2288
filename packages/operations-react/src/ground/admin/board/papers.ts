"use client"
import { useOperations } from "../../../kernel/context/index.js"
import { downloadFile } from "../../../kernel/core/index.js"
import { useFromCore } from "../../../kernel/hooks/index.js"
import { useMessages } from "../../../kernel/messages/index.js"
import type { MenuItem } from "../../../kernel/ui/index.js"
import { useErrorText, useToast } from "../../../kernel/ui/index.js"
import { groundClient } from "../../client.js"
import type { DriverId } from "../../types.js"
import { dispatchBoardMessages } from "../messages/en/dispatch-board.js"
import { printTogether } from "./print.js"
import type { DispatchBoardState } from "./state.js"

/** The languages of the sheets that the server writes. */
const sheetLanguages = ["en", "ar", "ro", "de", "es"] as const

/** What of a day is put on paper or into a file: its plan, the sheets of all who drive, and the job sheets. */
export function useDayPapers(state: DispatchBoardState): MenuItem[] {
  const t = useMessages(dispatchBoardMessages)
  const toast = useToast()
  const errorText = useErrorText()
  const client = useFromCore(groundClient)
  const { locale, can } = useOperations()
  const { date, asked, query, search } = state
  const act = (work: () => Promise<void>) => () => void work().catch((error: unknown) => toast({ tone: "danger", text: errorText(error) }))
  const operatorId = asked.operatorId
  const csv = (by: "dispatch" | "passenger") =>
    act(async () => downloadFile(await client.exportJobSheet({ date, by, ...(operatorId && { operatorId }) })))
  const drivers = [...new Set((query.data?.dispatches ?? []).flatMap(({ driverId }) => driverId ?? []))] as DriverId[]
  const language = sheetLanguages.find((one) => locale.startsWith(one)) ?? "en"
  const sheets = act(async () => {
    const files = await Promise.all(drivers.map((driverId) => client.renderDriverSheet({ driverId, date, language })))
    await printTogether(await Promise.all(files.map(({ blob }) => blob.text())))
  })
  return [
    ...((search.view ?? "list") === "list"
      ? [{ id: "plan", label: t("dispatchBoard.printPlan"), icon: "print" as const, onSelect: () => window.print() }]
      : []),
    ...(drivers.length > 0 && can("ground.sheet")
      ? [
          {
            ...{ id: "sheets", label: t("dispatchBoard.printSheets", { count: drivers.length }), icon: "print" as const },
            onSelect: sheets,
          },
        ]
      : []),
    ...(can("exports") && query.data
      ? [
          { id: "jobs", label: t("dispatchBoard.jobSheet"), icon: "download" as const, separated: true, onSelect: csv("dispatch") },
          { id: "people", label: t("dispatchBoard.jobSheetPeople"), icon: "download" as const, onSelect: csv("passenger") },
        ]
      : []),
  ]
}
