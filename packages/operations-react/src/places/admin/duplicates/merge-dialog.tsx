"use client"
import { useId, useState } from "react"
import { useMessages, useWords } from "../../../kernel/messages/index.js"
import { Button, Dialog, Field, Name, Notice, Panel, useErrorText, useToast } from "../../../kernel/ui/index.js"
import { useMergePlaces, useMergePlacesDryRun } from "../../hooks/index.js"
import type { MergePlaces } from "../../inputs.js"
import type { MergeReport, Place } from "../../types.js"
import { placesMessages } from "../messages/en/places.js"
import { PlaceFacts } from "../shared/facts.js"

type Pair = readonly [Place, Place]

function useMerge([one, other]: Pair, onMerged: (survivorId: Place["id"]) => void) {
  const t = useMessages(placesMessages)
  const toast = useToast()
  const errorText = useErrorText()
  const [keepId, keep] = useState(one.id)
  const [reason, setReason] = useState(t("places.mergeReason"))
  const [problem, setProblem] = useState<string>()
  const { mutateAsync, isPending, isSuccess } = useMergePlaces()
  const [survivor, duplicate] = keepId === one.id ? [one, other] : [other, one]
  const input: MergePlaces = { survivorId: survivor.id, duplicateIds: [duplicate.id], reason: reason.trim() || t("places.mergeReason") }
  const run = async () => {
    setProblem(undefined)
    try {
      await mutateAsync(input)
      toast({ tone: "success", text: t("places.merged", { name: survivor.name }) })
      onMerged(survivor.id)
    } catch (error) {
      setProblem(errorText(error))
    }
  }
  // What is being merged, or was, would be rehearsed against its own outcome.
  const rehearsal = useMergePlacesDryRun(
    { survivorId: survivor.id, duplicateIds: [duplicate.id], reason: "-" },
    { enabled: !isPending && !isSuccess },
  )
  return { survivor, keep, reason, setReason, problem, pending: isPending, rehearsal, run }
}

/** Makes one place of two, after showing what would point at the one that stays. There is no way back. */
export function MergeDialog({ pair, onClose, onMerged }: { pair: Pair; onClose: () => void; onMerged: (survivorId: Place["id"]) => void }) {
  const t = useMessages(placesMessages)
  const id = useId()
  const { survivor, keep, reason, setReason, problem, pending, rehearsal, run } = useMerge(pair, onMerged)
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("places.mergeTitle")}
      footer={
        <>
          <Button onClick={onClose}>{t("places.cancel")}</Button>
          <Button variant="danger" pending={pending} onClick={() => void run()}>
            {t("places.mergeNow")}
          </Button>
        </>
      }
    >
      <div className="op-stack">
        <fieldset className="op-radio-field">
          <legend className="op-label">{t("places.keepWhich")}</legend>
          {pair.map((place) => (
            <div key={place.id} className="op-radio-row">
              <input
                id={`${id}-${place.id}`}
                type="radio"
                className="op-radio"
                name={id}
                checked={place.id === survivor.id}
                onChange={() => keep(place.id)}
              />
              <label className="op-label" htmlFor={`${id}-${place.id}`}>
                <Name>{place.name}</Name> <PlaceFacts place={place} />
              </label>
            </div>
          ))}
        </fieldset>
        <Panel query={rehearsal}>{(report) => <Rehearsal report={report} />}</Panel>
        <Field label={t("places.reason")}>
          {(control) => (
            <input
              {...control}
              type="text"
              dir="auto"
              maxLength={500}
              className="op-input"
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        {problem && <Notice tone="danger">{problem}</Notice>}
      </div>
    </Dialog>
  )
}

function Rehearsal({ report: { repointed, filled, dropped } }: { report: MergeReport }) {
  const t = useMessages(placesMessages)
  const words = useWords()
  const moved = repointed.filter(({ count }) => count > 0)
  return (
    <Notice tone="info" title={t("places.mergeText")}>
      <ul className="op-plain-list">
        {moved.map(({ table, column, count }) => (
          <li key={`${table} ${column}`}>
            {t("places.repointed", { count, what: words(`placeTable.${table}`) ?? table.replaceAll("_", " ") })}
          </li>
        ))}
        {moved.length === 0 && <li>{t("places.nothingRepointed")}</li>}
        {filled.length > 0 && <li>{t("places.filled", { count: filled.length })}</li>}
        {dropped.length > 0 && <li>{t("places.dropped", { count: dropped.length })}</li>}
      </ul>
    </Notice>
  )
}
