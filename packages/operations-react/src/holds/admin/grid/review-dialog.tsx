"use client"
import { isOperationsError } from "../../../kernel/core/index.js"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, Dialog, Name, Notice, ScrollBox, useErrorText, useFindingText, useToast } from "../../../kernel/ui/index.js"
import { useText } from "../../../kernel/ui/text.js"
import { useSetResourceHoldNights, useSetResourceHoldNightsDryRun } from "../../hooks.js"
import { roomGridMessages } from "../messages/en/room-grid.js"
import { useHoldTitle } from "../shared/words.js"
import { commandOf, type Difference, keyOf } from "./model.js"
import type { RoomGridState } from "./state.js"

/** What will change, night by night, tried before it is written; then all of it at once. */
export function ReviewDialog({ state }: { state: RoomGridState }) {
  const t = useMessages(roomGridMessages)
  const ui = useText()
  const toast = useToast()
  const { differences, review, discard, refuse } = state
  const command = commandOf(differences)
  const save = useSetResourceHoldNights()
  // What is being saved, or was, would be rehearsed against its own outcome.
  const rehearsal = useSetResourceHoldNightsDryRun(command, { enabled: !save.isPending && !save.isSuccess })
  const problemsOf = useCellProblems()
  const error = save.error ?? rehearsal.error
  const close = () => {
    if (error) refuse(problemsOf(error))
    review(false)
  }
  const run = () =>
    save.mutate(command, {
      onSuccess: () => {
        toast({ tone: "success", text: t("roomGrid.saved") })
        discard()
      },
    })
  return (
    <Dialog
      open
      onClose={close}
      size="large"
      title={t("roomGrid.reviewTitle")}
      footer={
        <>
          <Button onClick={close}>{ui("ui.cancel")}</Button>
          <Button variant="primary" pending={save.isPending || rehearsal.isFetching} onClick={run}>
            {t("roomGrid.save")}
          </Button>
        </>
      }
    >
      <div className="op-stack">
        {error ? <Refusal error={error} /> : rehearsal.data && <Fits differences={differences} />}
        <Differences differences={differences} problems={error ? problemsOf(error) : new Map()} />
      </div>
    </Dialog>
  )
}

/** The sentences of a refusal, by hold and night. */
function useCellProblems() {
  const findingText = useFindingText()
  return (error: unknown): Map<string, string> => {
    const violations = isOperationsError(error) ? (error.violations as readonly Record<string, unknown>[]) : []
    return new Map(
      violations.flatMap((one): [string, string][] =>
        typeof one.holdId === "string" && typeof one.night === "string"
          ? [[keyOf(one.holdId, one.night), findingText({ ...one, code: String(one.code) })]]
          : [],
      ),
    )
  }
}

/** That the house has what is asked of it; of blocks that ask nothing of it, that they do not. */
function Fits({ differences }: { differences: readonly Difference[] }) {
  const t = useMessages(roomGridMessages)
  const waiting = differences.filter(({ row }) => !row.hold.consuming).length
  return (
    <>
      {waiting < differences.length && <Notice tone="success">{t("roomGrid.fits")}</Notice>}
      {waiting > 0 && <Notice tone="info">{t("roomGrid.takesNothing", { count: waiting })}</Notice>}
    </>
  )
}

function Refusal({ error }: { error: Error }) {
  const t = useMessages(roomGridMessages)
  const errorText = useErrorText()
  return (
    <Notice tone="danger" title={t("roomGrid.refused")}>
      {errorText(error)}
    </Notice>
  )
}

function Differences({ differences, problems }: { differences: readonly Difference[]; problems: ReadonlyMap<string, string> }) {
  const t = useMessages(roomGridMessages)
  const format = useFormat()
  const title = useHoldTitle()
  return (
    <ScrollBox label={t("roomGrid.reviewTitle")}>
      <table className="op-hold-table">
        <thead>
          <tr>
            <th scope="col">{t("roomGrid.hold")}</th>
            <th scope="col">{t("roomGrid.night")}</th>
            <th scope="col" data-number>
              {t("roomGrid.before")}
            </th>
            <th scope="col" data-number>
              {t("roomGrid.after")}
            </th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ row, night, was, held }) => {
            const problem = problems.get(keyOf(row.hold.id, night))
            return (
              <tr key={keyOf(row.hold.id, night)} data-full={problem !== undefined || undefined}>
                <th scope="row">
                  <Name>{title({ ...row.hold, quantity: row.totals.held })}</Name>
                </th>
                <td>
                  {format.date(night, { weekday: "short", day: "numeric", month: "short" })}
                  {problem && <span className="op-field-error">{problem}</span>}
                </td>
                <td data-number>{format.number(was)}</td>
                <td data-number>{format.number(held)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </ScrollBox>
  )
}
