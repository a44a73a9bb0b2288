"use client"
import { type BaseSyntheticEvent, type FormEvent, useEffect, useRef, useState } from "react"
import { useForm } from "react-hook-form"
import { isOperationsError } from "../../core/errors.js"
import { useErrorText } from "../error-text.js"
import { useToast } from "../root-context.js"
import { useText } from "../text.js"
import { type Conflict, changesOf, conflictsOf, type FormValues, filledOf } from "./changes.js"
import type { Keep } from "./conflict-dialog.js"
import { useLeaveGuard } from "./leave-guard.js"
import type { RecordFormProps } from "./record-form.js"

interface Base {
  values: FormValues
  revision: number | undefined
}

interface Disagreement {
  conflicts: Conflict[]
  theirs: Base
}

/** State of a record's form. The record it started from stays the base while something is typed, so that a foreign change is noticed. */
export function useRecordForm(props: RecordFormProps) {
  const { recordId, values, revision, onSave, onDone, resolver, valuesOf } = props
  const t = useText()
  const toast = useToast()
  const errorText = useErrorText()
  const [labels] = useState(() => new Map<string, string>())
  const [problem, setProblem] = useState<string>()
  const [disagreement, setDisagreement] = useState<Disagreement>()
  const base = useRef<Base>({ values, revision })
  const form = useForm<FormValues>({ defaultValues: values, resolver })
  const { isDirty } = form.formState
  const { guard, dialog } = useLeaveGuard(isDirty)

  useEffect(() => {
    if (form.formState.isDirty || JSON.stringify(base.current) === JSON.stringify({ values, revision })) return
    base.current = { values, revision }
    form.reset(values)
  }, [form, values, revision])

  const rebase = (next: Base, mine: FormValues) => {
    base.current = next
    form.reset(next.values)
    for (const [name, value] of Object.entries(mine)) form.setValue(name, value, { shouldDirty: true })
  }
  const refused = async (error: unknown, mine: FormValues): Promise<void> => {
    if (isOperationsError(error, "revision_conflict") && valuesOf && error.details.current) {
      const theirs = { values: valuesOf(error.details.current), revision: error.details.current.revision }
      const conflicts = conflictsOf(base.current.values, mine, theirs.values, (name) => labels.get(name) ?? name)
      if (conflicts.length > 0) return setDisagreement({ conflicts, theirs })
      rebase(theirs, changesOf(base.current.values, mine))
      return save()
    }
    const sentence = errorText(error)
    const fields = isOperationsError(error) ? violated(error.violations, labels) : []
    for (const { name, code, message } of fields) {
      // a refusal of this one field: its own words, in the reader's language
      form.setError(name, { type: "server", message: isOperationsError(error) && code === error.code ? sentence : message })
    }
    setProblem(sentence)
  }
  const save: (event?: BaseSyntheticEvent) => Promise<void> = form.handleSubmit(async (mine) => {
    setProblem(undefined)
    const changes = recordId === undefined ? filledOf(mine) : changesOf(base.current.values, mine)
    if (recordId !== undefined && Object.keys(changes).length === 0)
      return onDone ? onDone() : toast({ tone: "info", text: t("ui.nothingChanged") })
    try {
      await onSave(changes, { revision: base.current.revision, stored: base.current.values })
    } catch (error) {
      return refused(error, mine)
    }
    base.current = { ...base.current, values: mine }
    form.reset(mine)
    onDone?.()
  })
  const resolve = (keep: Keep) => {
    if (!disagreement) return
    const mine = changesOf(base.current.values, form.getValues())
    const kept = Object.fromEntries(Object.entries(mine).filter(([name]) => keep[name] !== "theirs"))
    setDisagreement(undefined)
    rebase(disagreement.theirs, kept)
    void save()
  }
  const submit = (event: FormEvent) => {
    event.stopPropagation()
    void save(event)
  }
  return {
    form,
    labels,
    submit,
    problem,
    conflicts: disagreement?.conflicts,
    resolve,
    dismissConflicts: () => setDisagreement(undefined),
    guard,
    dialog,
  }
}

/** Violations that name a field on screen. The server may prefix the path with the part of the body. */
function violated(violations: readonly { path?: string; code?: string; message: string }[], labels: ReadonlyMap<string, string>) {
  return violations.flatMap(({ path = "", code, message }) => {
    const name = labels.has(path) ? path : [...labels.keys()].find((known) => path.endsWith(`.${known}`) || path.startsWith(`${known}.`))
    return name === undefined ? [] : [{ name, code, message }]
  })
}
