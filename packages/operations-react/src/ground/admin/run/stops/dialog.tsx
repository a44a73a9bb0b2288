"use client"
import { useState } from "react"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Button, FormDialog, useErrorText, useToast } from "../../../../kernel/ui/index.js"
import { useSetLegs } from "../../../hooks/index.js"
import type { DispatchDetail } from "../../../types.js"
import { runMessages } from "../../messages/en/run.js"
import { draftsOf, isNowhere, legsOf, moved, type StopDraft, withStop } from "./model.js"
import { StopRow } from "./row.js"

/** Where a run goes, in order: stops are added, moved, changed and taken out, and saved together. */
export function StopsDialog({ run, onClose }: { run: DispatchDetail; onClose: () => void }) {
  const t = useMessages(runMessages)
  const toast = useToast()
  const errorText = useErrorText()
  const save = useSetLegs()
  const [drafts, setDrafts] = useState(() => draftsOf(run))
  const change = (key: string, patch: Partial<StopDraft>) =>
    setDrafts((now) => now.map((draft) => (draft.key === key ? { ...draft, ...patch } : draft)))
  const send = () =>
    save.mutate(
      { dispatchId: run.id, legs: legsOf(drafts, run), expectedRevision: run.revision },
      {
        onSuccess: () => {
          toast({ tone: "success", text: t("run.stopsSaved") })
          onClose()
        },
      },
    )
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t("run.stopsTitle")}
      size="large"
      submitLabel={t("run.stopsSave")}
      pending={save.isPending}
      problem={save.error ? errorText(save.error) : undefined}
      onSubmit={send}
    >
      <ol className="op-plain-list op-stack" aria-label={t("run.stops")}>
        {drafts.map((draft, index) => (
          <StopRow
            key={draft.key}
            draft={draft}
            number={index + 1}
            missing={save.isError && isNowhere(draft)}
            onChange={(patch) => change(draft.key, patch)}
            onUp={index > 0 ? () => setDrafts(moved(drafts, index, -1)) : undefined}
            onDown={index < drafts.length - 1 ? () => setDrafts(moved(drafts, index, 1)) : undefined}
            onRemove={drafts.length > 1 ? () => setDrafts(drafts.filter(({ key }) => key !== draft.key)) : undefined}
          />
        ))}
      </ol>
      <div>
        <Button icon="plus" onClick={() => setDrafts(withStop(drafts, crypto.randomUUID()))}>
          {t("run.stopAdd")}
        </Button>
      </div>
    </FormDialog>
  )
}
