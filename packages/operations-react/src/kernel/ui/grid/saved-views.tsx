"use client"
import { useState } from "react"
import { useOperations } from "../../context/context.js"
import { Field } from "../form/field.js"
import { FormDialog } from "../form-dialog.js"
import { Menu } from "../menu.js"
import { useText } from "../text.js"
import type { GridViews } from "./types.js"

interface SavedView {
  name: string
  search: string
}

function parse(text: string | null): readonly SavedView[] {
  try {
    const value: unknown = JSON.parse(text ?? "[]")
    return Array.isArray(value) ? (value as SavedView[]) : []
  } catch {
    return []
  }
}

/** Filters and sorting under a name, kept in the browser. */
export function SavedViews({ id, views }: { id: string; views: GridViews }) {
  const t = useText()
  const { storage } = useOperations()
  const [saved, setSaved] = useState(() => parse(storage.get(`views:${id}`)))
  const [naming, setNaming] = useState(false)
  const [name, setName] = useState("")
  const keep = (next: readonly SavedView[]) => {
    setSaved(next)
    storage.set(`views:${id}`, JSON.stringify(next))
  }
  const save = () => {
    if (name.trim() === "") return
    keep([...saved.filter((view) => view.name !== name.trim()), { name: name.trim(), search: views.current }])
    setNaming(false)
    setName("")
  }
  const current = saved.find(({ search }) => search === views.current)
  const items = [
    ...saved.map((view) => ({
      id: `open-${view.name}`,
      label: view.name,
      checked: view === current,
      onSelect: () => views.onOpen(view.search),
    })),
    { id: "save", label: t("ui.saveView"), icon: "plus" as const, separated: saved.length > 0, onSelect: () => setNaming(true) },
    ...(current
      ? [
          {
            id: "forget",
            label: t("ui.forgetView", { name: current.name }),
            icon: "trash" as const,
            onSelect: () => keep(saved.filter((view) => view !== current)),
          },
        ]
      : []),
  ]
  return (
    <>
      <Menu label={t("ui.views")} icon="bookmark" variant="secondary" items={items}>
        {current?.name ?? t("ui.views")}
      </Menu>
      <FormDialog
        open={naming}
        onClose={() => setNaming(false)}
        size="small"
        title={t("ui.saveView")}
        submitLabel={t("ui.save")}
        onSubmit={save}
      >
        <Field label={t("ui.viewName")}>
          {(control) => (
            <input {...control} className="op-input" maxLength={60} value={name} onChange={(event) => setName(event.target.value)} />
          )}
        </Field>
      </FormDialog>
    </>
  )
}
