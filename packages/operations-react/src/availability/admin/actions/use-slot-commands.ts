"use client"
import { useState } from "react"
import { OperationsRequestError } from "../../../kernel/core/index.js"
import { useFromCore } from "../../../kernel/hooks/index.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { useErrorText, useToast } from "../../../kernel/ui/index.js"
import { availabilityClient } from "../../client.js"
import { useEditSlotsBatch } from "../../hooks/index.js"
import type { EditSlotsBatch } from "../../inputs.js"
import type { SlotBatchReport } from "../../types.js"
import { departureActionsMessages } from "../messages/en/departure-actions.js"
import type { SlotRow } from "../shared/slot/rows.js"
import type { RowResult, SlotCommand, SlotCommandKind } from "./types.js"
import { useMakeResources } from "./use-make-resources.js"

type Change = Omit<EditSlotsBatch, "ids">
type Row = SlotBatchReport["results"][number]

const refusalOf = ({ code, message, details }: NonNullable<Row["error"]>) =>
  new OperationsRequestError({ status: 409, code, detail: message, details })

/**
 * What is done to the departures of a selection: asks first, runs one batch, and keeps what became of each row.
 * A single departure that is refused is refused in its dialog; of several, each row carries its own answer.
 */
export function useSlotCommands(onDone?: (refused: readonly string[]) => void) {
  const t = useMessages(departureActionsMessages)
  const toast = useToast()
  const errorText = useErrorText()
  const batch = useEditSlotsBatch()
  const client = useFromCore(availabilityClient)
  const materialize = useMakeResources()
  const [command, setCommand] = useState<SlotCommand>()
  const [editing, setEditing] = useState<SlotRow>()
  const [results, setResults] = useState<ReadonlyMap<string, RowResult>>(new Map())

  const textOf = ({ outcome, error }: Row) => {
    if (error) return errorText(refusalOf(error))
    return t(outcome === "unchanged" ? "departureActions.rowUnchanged" : "departureActions.rowChanged")
  }
  const idsOf = () => (command?.slots ?? []).map(({ id }) => id)
  const tell = (rows: readonly (readonly [string, RowResult])[], changed: number) => {
    const refused = rows.filter(([, { ok }]) => !ok).map(([id]) => id)
    setResults(new Map(rows.length > 1 ? rows : []))
    toast({ tone: refused.length > 0 ? "danger" : "success", text: t("departureActions.done", { changed, refused: refused.length }) })
    onDone?.(refused)
  }
  const run = async (change: Change) => {
    const report = await batch.mutateAsync({ ...change, ids: idsOf() })
    const [only] = report.results
    if (report.results.length === 1 && only?.error) throw refusalOf(only.error)
    tell(
      report.results.map((row) => [row.slotId, { ok: row.error === null, message: textOf(row) }] as const),
      report.changed,
    )
  }
  const makeResources = async () => {
    const made = await materialize(idsOf())
    tell(
      made.map(({ slotId, created, error }) => [
        slotId,
        { ok: error === undefined, message: error ? errorText(error) : t("departureActions.resourcesMade", { count: created }) },
      ]),
      made.filter(({ created }) => created > 0).length,
    )
  }
  return {
    command,
    ask: (kind: SlotCommandKind, slots: SlotCommand["slots"]) => setCommand({ kind, slots }),
    dismiss: () => setCommand(undefined),
    /** The departure whose form is open. */
    editing,
    edit: setEditing,
    run,
    makeResources,
    /** The same without writing: how many would change, how many would refuse. */
    rehearse: (change: Change) => client.editSlotsBatch({ ...change, ids: idsOf(), dryRun: true }),
    /** Of the last batch, by departure. */
    results,
    forget: () => setResults(new Map()),
  }
}

export type SlotCommands = ReturnType<typeof useSlotCommands>
