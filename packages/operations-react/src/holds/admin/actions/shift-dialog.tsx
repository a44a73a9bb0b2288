"use client"
import { useId, useState } from "react"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Code, Field, FormDialog, Name, Notice, Panel, useCommand, useFindingText, useToast } from "../../../kernel/ui/index.js"
import { useResourceHolds, useShiftResourceHolds, useShiftResourceHoldsDryRun } from "../../hooks.js"
import type { ResourceHoldId, ShiftResult } from "../../types.js"
import { holdActionsMessages } from "../messages/en/hold-actions.js"
import { useHoldTitle } from "../shared/words.js"

type Whose = { programId: string } | { holdIds: ResourceHoldId[] }

/** Moves a programme, or one hold, by days; what stands in the way is shown before anything is written. */
export function ShiftDialog({ of, onClose }: { of: Whose; onClose: () => void }) {
  const t = useMessages(holdActionsMessages)
  const formId = useId()
  const toast = useToast()
  const shift = useShiftResourceHolds()
  const [text, setText] = useState("")
  const [keepDeadlines, keep] = useState(false)
  const [tried, setTried] = useState(false)
  const days = /^-?\d{1,3}$/.test(text) && Number(text) !== 0 ? Number(text) : undefined
  const { pending, problem, run } = useCommand(true, () => move(), onClose)
  const move = async () => {
    const { holds } = await shift.mutateAsync({ ...of, days: days ?? 0, keepDeadlines })
    toast({ tone: "success", text: t("holdActions.shifted", { count: holds.length }) })
  }
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t("holdActions.shiftTitle")}
      submitLabel={t("holdActions.shiftTitle")}
      pending={pending}
      problem={problem}
      noValidate
      onSubmit={() => {
        setTried(true)
        if (days !== undefined && !pending) void run()
      }}
    >
      <Field
        label={t("holdActions.shiftDays")}
        hint={t("holdActions.shiftDaysHint")}
        required
        error={tried && days === undefined ? t("holdActions.needsDays") : undefined}
      >
        {(control) => (
          <input
            {...control}
            className="op-input op-number"
            dir="ltr"
            autoComplete="off"
            value={text}
            onChange={(event) => setText(event.target.value.trim())}
          />
        )}
      </Field>
      <div className="op-field op-check-field">
        <input
          id={`${formId}-keep`}
          type="checkbox"
          className="op-checkbox"
          checked={keepDeadlines}
          onChange={(event) => keep(event.target.checked)}
        />
        <label className="op-label" htmlFor={`${formId}-keep`}>
          {t("holdActions.keepDeadlines")}
        </label>
      </div>
      {days !== undefined && <Rehearsal of={of} days={days} keepDeadlines={keepDeadlines} />}
    </FormDialog>
  )
}

function Rehearsal({ of, days, keepDeadlines }: { of: Whose; days: number; keepDeadlines: boolean }) {
  const query = useShiftResourceHoldsDryRun({ ...of, days, keepDeadlines })
  const holds = useResourceHolds("programId" in of ? { programId: of.programId, limit: 200 } : { ids: of.holdIds, limit: 200 })
  const title = useHoldTitle()
  const names = new Map(holds.data?.data.map((hold) => [hold.id, title(hold)]))
  return <Panel query={query}>{(result) => <Outcome result={result} names={names} />}</Panel>
}

/** So many findings of one hold are written out. */
const shownProblems = 20

type Moved = ShiftResult["holds"][number]

function Outcome({ result: { ok, holds }, names }: { result: ShiftResult; names: ReadonlyMap<string, string> }) {
  const t = useMessages(holdActionsMessages)
  const format = useFormat()
  const bad = holds.filter(({ problems }) => problems.length > 0)
  const from = holds.map(({ after }) => after.arrival).filter((date) => date !== null)
  const [first] = from.toSorted()
  const shown = ok ? holds : bad
  return (
    <Notice
      tone={ok ? "success" : "warning"}
      title={
        ok
          ? t("holdActions.shiftGood", { count: holds.length, from: first ? format.date(first) : "–" })
          : t("holdActions.shiftBad", { count: bad.length })
      }
    >
      <ul className="op-plain-list">
        {shown.map((hold) => (
          <MovedHold key={hold.holdId} hold={hold} name={names.get(hold.holdId)} />
        ))}
      </ul>
    </Notice>
  )
}

/** One hold by name: from when to when it would move, and what stands in the way. */
function MovedHold({ hold: { holdId, before, after, problems }, name }: { hold: Moved; name: string | undefined }) {
  const t = useMessages(holdActionsMessages)
  const findingText = useFindingText()
  const format = useFormat()
  const day = (date: string | null) => (date === null ? "–" : format.date(date, { day: "numeric", month: "short" }))
  return (
    <li>
      <strong>{name === undefined ? <Code>{holdId}</Code> : <Name>{name}</Name>}</strong>{" "}
      {before.arrival !== null &&
        before.arrival !== after.arrival &&
        t("holdActions.shiftFromTo", { from: day(before.arrival), to: day(after.arrival) })}
      {problems.length > 0 && (
        <ul className="op-plain-list">
          {problems.slice(0, shownProblems).map((problem, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two nights may have the same problem
            <li key={`${holdId} ${index}`}>{findingText(problem)}</li>
          ))}
        </ul>
      )}
    </li>
  )
}
