"use client"
import { useState } from "react"
import { useOperations } from "../../../kernel/context/index.js"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useEveryRow } from "../../../kernel/hooks/index.js"
import { useMessages, useWords } from "../../../kernel/messages/index.js"
import { useErrorText, useToast } from "../../../kernel/ui/index.js"
import { useDeleteResourceTemplate, usePutResourceTemplate, useResourceTemplatesInfinite } from "../../hooks/index.js"
import type { PutResourceTemplate } from "../inputs.js"
import { templatesMessages } from "../messages/en/templates.js"
import type { ResourceTemplate } from "../types.js"
import { type TemplatePreset, templatePresets } from "./presets.js"

type Contents = Omit<PutResourceTemplate, "productOptionId" | "productId">

/** State and commands of the templates of one option. */
export function useTemplates({ productId, optionId }: { productId: string; optionId: string }) {
  const { can } = useOperations()
  const t = useMessages(templatesMessages)
  const words = useWords()
  const format = useFormat()
  const toast = useToast()
  const errorText = useErrorText()
  const query = useEveryRow(useResourceTemplatesInfinite({ productOptionIds: [optionId], limit: 200 }))
  const put = usePutResourceTemplate()
  const remove = useDeleteResourceTemplate()
  const [editing, edit] = useState<ResourceTemplate | "new">()
  const [deleting, askDelete] = useState<ResourceTemplate>()
  const [applying, apply] = useState(false)
  const write = (template: Contents) => put.mutateAsync({ ...template, productOptionId: optionId, productId } as PutResourceTemplate)
  const save = async (template: Contents) => {
    await write(template)
    toast({ tone: "success", text: t("templates.saved") })
  }
  const nameOf = ({ kind, segment }: Contents) => [words(`kind.${kind}`) ?? kind, segment].filter(Boolean).join(" · ")
  // what is put replaces the template of the same kind and part as a whole: an added one must not
  const isTaken = ({ kind, segment = "" }: Contents) =>
    query.data?.data.some((one) => one.kind === kind && one.segment === segment && one.refId === null) ?? false
  const add = async (template: Contents) => {
    if (isTaken(template)) throw new Error(t("templates.taken", { kind: nameOf(template) }))
    await save(template)
  }
  const addPreset = async (preset: TemplatePreset) => {
    const wanted = templatePresets[preset] as readonly Contents[]
    const fresh = wanted.filter((template) => !isTaken(template))
    const kept = wanted.filter(isTaken).map(nameOf)
    try {
      for (const template of fresh) await write(template)
      if (fresh.length > 0) toast({ tone: "success", text: t("templates.presetSaved", { count: fresh.length }) })
      if (kept.length > 0) toast({ tone: "info", text: t("templates.presetKept", { list: format.list(kept) }) })
    } catch (error) {
      toast({ tone: "danger", text: errorText(error) })
    }
  }
  return {
    productId,
    optionId,
    query,
    mayWrite: can("allocation.write"),
    editing,
    edit,
    deleting,
    askDelete,
    applying,
    apply,
    save,
    add,
    addPreset: (preset: TemplatePreset) => void addPreset(preset),
    delete: ({ kind, segment, refId }: ResourceTemplate) =>
      remove.mutateAsync({ productOptionId: optionId, kind, segment, ...(refId && { refId }) }),
  }
}

export type TemplatesState = ReturnType<typeof useTemplates>
