"use client"
import { useId, useState } from "react"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, Field, FormDialog, Notice, useCommand, useErrorText } from "../../../kernel/ui/index.js"
import { departureActionsMessages } from "../messages/en/departure-actions.js"
import type { CommandSlot } from "./types.js"
import type { SlotCommands } from "./use-slot-commands.js"

interface CapacityDialogProps {
  open: boolean
  slots: readonly CommandSlot[]
  commands: SlotCommands
}

/** A number of places, or no limit, for every departure of a selection; with a rehearsal that writes nothing. */
export function CapacityDialog(props: CapacityDialogProps) {
  const { open, slots, commands } = props
  const t = useMessages(departureActionsMessages)
  const form = useCapacityForm(props)
  const count = slots.length
  return (
    <FormDialog
      open={open}
      onClose={commands.dismiss}
      size="small"
      title={t("departureActions.capacityTitle", { count })}
      submitLabel={t("departureActions.capacity")}
      pending={form.pending}
      problem={form.problem}
      leading={
        <>
          {count > 1 && (
            <Button pending={form.checking} onClick={() => void form.check()}>
              {t("departureActions.check")}
            </Button>
          )}
          <span className="op-spacer" />
        </>
      }
      noValidate
      onSubmit={form.submit}
    >
      <p className="op-text">{t("departureActions.capacityText", { count })}</p>
      <CapacityFields form={form} />
      {form.preview && (
        <Notice tone={form.preview.refused > 0 ? "warning" : "success"}>
          {t("departureActions.checked", { changed: form.preview.changed, refused: form.preview.refused })}
        </Notice>
      )}
    </FormDialog>
  )
}

function CapacityFields({ form }: { form: ReturnType<typeof useCapacityForm> }) {
  const t = useMessages(departureActionsMessages)
  const id = useId()
  const { text, unlimited, set, wrong } = form
  return (
    <>
      <Field
        label={t("departureActions.capacityPax")}
        required={!unlimited}
        error={wrong ? t("departureActions.capacityFailed") : undefined}
      >
        {(control) => (
          <input
            {...control}
            className="op-input op-number"
            inputMode="numeric"
            dir="ltr"
            autoComplete="off"
            disabled={unlimited}
            value={unlimited ? "" : text}
            onChange={(event) => set({ text: event.target.value.trim() })}
          />
        )}
      </Field>
      <div className="op-field op-check-field">
        <input
          id={id}
          type="checkbox"
          className="op-checkbox"
          checked={unlimited}
          onChange={(event) => set({ unlimited: event.target.checked })}
        />
        <label className="op-label" htmlFor={id}>
          {t("departureActions.capacityNoLimit")}
        </label>
      </div>
    </>
  )
}

const sharedCapacity = (slots: readonly CommandSlot[]) => {
  const [first] = slots
  return first && slots.every(({ capacityPax }) => capacityPax === first.capacityPax) ? first.capacityPax : undefined
}

function useCapacityForm({ open, slots, commands }: CapacityDialogProps) {
  const errorText = useErrorText()
  const fresh = () => {
    const same = sharedCapacity(slots)
    return { text: same === undefined || same === null ? "" : String(same), unlimited: same === null }
  }
  const [state, setState] = useState({ open, tried: false, ...fresh() })
  const [preview, setPreview] = useState<{ changed: number; refused: number }>()
  const [checking, setChecking] = useState<{ pending: boolean; error?: unknown }>({ pending: false })
  if (state.open !== open) {
    setState({ open, tried: false, ...fresh() })
    setPreview(undefined)
    setChecking({ pending: false })
  }
  const valid = state.unlimited || (/^\d{1,7}$/.test(state.text) && Number(state.text) <= 2_000_000)
  const patch = { capacityPax: state.unlimited ? null : Number(state.text) }
  const { pending, problem, run } = useCommand(open, () => commands.run({ patch }), commands.dismiss)
  const guarded = (act: () => void) => () => (valid ? act() : setState((before) => ({ ...before, tried: true })))
  const rehearse = async () => {
    setChecking({ pending: true })
    try {
      const { changed, refused } = await commands.rehearse({ patch })
      setPreview({ changed, refused })
      setChecking({ pending: false })
    } catch (error) {
      setChecking({ pending: false, error })
    }
  }
  return {
    ...state,
    pending,
    preview,
    checking: checking.pending,
    problem: problem ?? (checking.error === undefined ? undefined : errorText(checking.error)),
    wrong: state.tried && !valid,
    set: (next: Partial<{ text: string; unlimited: boolean }>) => {
      setState((before) => ({ ...before, ...next }))
      setPreview(undefined)
    },
    check: guarded(() => void rehearse()),
    submit: guarded(() => !pending && void run()),
  }
}
