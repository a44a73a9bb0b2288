"use client"
import { useId, useState } from "react"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages, useWords } from "../../../kernel/messages/index.js"
import { Field, FormDialog, Notice, Panel, useCommand, useToast } from "../../../kernel/ui/index.js"
import { useShiftResourceHolds, useShiftResourceHoldsDryRun } from "../../hooks.js"
import type { ResourceHoldId, ShiftResult } from "../../types.js"
import { holdActionsMessages } from "../messages/en/hold-actions.js"

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
  return <Panel query={query}>{(result) => <Outcome result={result} />}</Panel>
}

function Outcome({ result: { ok, holds } }: { result: ShiftResult }) {
  const t = useMessages(holdActionsMessages)
  const words = useWords()
  const format = useFormat()
  const bad = holds.filter(({ problems }) => problems.length > 0)
  const from = holds.map(({ after }) => after.arrival).filter((date) => date !== null)
  const [first] = from.toSorted()
  if (ok)
    return <Notice tone="success">{t("holdActions.shiftGood", { count: holds.length, from: first ? format.date(first) : "–" })}</Notice>
  return (
    <Notice tone="warning" title={t("holdActions.shiftBad", { count: bad.length })}>
      <ul className="op-plain-list">
        {bad.flatMap(({ holdId, problems }) =>
          problems.slice(0, 20).map((problem, index) => {
            const night = typeof problem.night === "string" ? format.date(problem.night) : ""
            const text = words(`error.${problem.code}`, problem as Record<string, string | number>) ?? problem.code
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: two nights may have the same problem
              <li key={`${holdId} ${index}`}>
                {night} {text}
              </li>
            )
          }),
        )}
      </ul>
    </Notice>
  )
}
