"use client"
import { lazy, Suspense, useState } from "react"
import { useOperations } from "../../../kernel/context/index.js"
import { useFromCore } from "../../../kernel/hooks/index.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, useErrorText, useToast } from "../../../kernel/ui/index.js"
import { availabilityClient } from "../../client.js"
import { departureActionsMessages } from "../messages/en/departure-actions.js"
import { type DepartureScope, slotScope } from "../shared/scope/query.js"
import { SlotCommandDialogs } from "./dialogs.js"
import { type DayRange, inLines, linesFilter, rangeSearch } from "./range.js"
import { mostAtOnce } from "./types.js"
import { useSlotCommands } from "./use-slot-commands.js"

/** The editor comes when it is first asked for. */
const CloseoutDialog = lazy(() => import("./closeout-dialog.js"))

interface RangeBarProps {
  range: DayRange
  scope: DepartureScope
  /** The selection in words. */
  label: string
  onClear: () => void
}

/** What can be done with a range of days: close it out, set the capacity of what departs in it, generate into it. */
export function RangeBar({ range, scope, label, onClear }: RangeBarProps) {
  const t = useMessages(departureActionsMessages)
  const { href, navigation } = useOperations()
  const capacity = useRangeCapacity(range, scope)
  const search = rangeSearch({
    ...range,
    lines: range.lines.length > 0 ? range.lines : scope.product ? [{ productId: scope.product }] : [],
  })
  const generate = href({ to: "generate", search })
  const [closing, setClosing] = useState(false)
  return (
    <div className="op-selection-bar" role="toolbar" aria-label={t("range.actions")}>
      <span className="op-selection-count">{label}</span>
      <Button icon="lock" onClick={() => setClosing(true)}>
        {t("departureActions.closeout")}
      </Button>
      <Button icon="people" pending={capacity.pending} onClick={() => void capacity.ask()}>
        {t("departureActions.capacity")}
      </Button>
      {generate !== undefined && (
        <Button icon="repeat" onClick={() => navigation.navigate(generate)}>
          {t("departureActions.generate")}
        </Button>
      )}
      <span className="op-spacer" />
      <Button variant="ghost" icon="close" onClick={onClear}>
        {t("range.clear")}
      </Button>
      <SlotCommandDialogs commands={capacity.commands} />
      {closing && (
        <Suspense>
          <CloseoutDialog range={range} scope={scope} onClose={() => setClosing(false)} />
        </Suspense>
      )}
    </div>
  )
}

/** Looks up what departs in the range, then asks for the number. */
function useRangeCapacity({ from, to, lines }: DayRange, scope: DepartureScope) {
  const t = useMessages(departureActionsMessages)
  const toast = useToast()
  const errorText = useErrorText()
  const client = useFromCore(availabilityClient)
  const commands = useSlotCommands()
  const [pending, setPending] = useState(false)
  const ask = async () => {
    setPending(true)
    try {
      const filters = {
        ...slotScope(scope),
        ...linesFilter(lines),
        dateFrom: from,
        dateTo: to,
        status: ["open", "closed"] as ("open" | "closed")[],
      }
      const { data, total } = await client.listSlots({ ...filters, limit: mostAtOnce })
      if (total > mostAtOnce) toast({ tone: "danger", text: t("range.tooManySlots", { count: total, most: mostAtOnce }) })
      else {
        const wanted = data.filter((slot) => inLines(lines, slot))
        if (wanted.length === 0) toast({ tone: "info", text: t("range.none") })
        else commands.ask("capacity", wanted)
      }
    } catch (error) {
      toast({ tone: "danger", text: errorText(error) })
    } finally {
      setPending(false)
    }
  }
  return { commands, pending, ask }
}
